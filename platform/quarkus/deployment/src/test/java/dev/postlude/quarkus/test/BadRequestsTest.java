package dev.postlude.quarkus.test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadRequestsTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Letters.class, Letters.Letter.class, Letters.Copies.class))
            .overrideConfigKey("postlude.events.enabled", "true");

    @Path("/letters")
    public static class Letters {

        public record Copies(@Nullable Integer number) {}

        public record Letter(
                @Nullable String text,
                @Nullable Boolean urgent,
                @Nullable Copies copies,
                @Nullable List<String> to) {}

        @GET
        @Path("/{name}")
        public String one(@RestPath String name) {
            return name;
        }

        @POST
        @Consumes(MediaType.APPLICATION_JSON)
        public String write(@Nullable Letter letter) {
            return String.valueOf(letter);
        }

        @POST
        @Consumes(MediaType.MULTIPART_FORM_DATA)
        public String form(@RestForm @Nullable String text) {
            return String.valueOf(text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\": []}                  | The body does not fit: text must be text.",
                "{\"text\": {\"a\": 1}}          | The body does not fit: text must be text.",
                "{\"urgent\": \"very\"}          | The body does not fit: urgent must be true or false.",
                "{\"copies\": {\"number\": \"x\"}} | The body does not fit: copies.number must be a whole number of usual size.",
                "{\"copies\": 7}                 | The body does not fit: copies must be an object.",
                "{\"to\": \"ada\"}               | The body does not fit: to must be an array.",
                "[]                              | The body must be an object.",
                "\"text\"                        | The body must be an object.",
                "{} {}                           | The body ends after the first value, and more follows.",
            })
    void a_value_of_the_wrong_kind_is_told_in_words_of_json(String body, String detail) {
        var refusal = given().contentType("application/json")
                .body(body)
                .post("/letters")
                .then()
                .statusCode(400);

        assertThat(refusal.extract().<String>path("detail")).isEqualTo(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"text\": ", "{\"text\": nothing}", "{'text': 1}", "", "{\"text\": 1e", "\u0000"})
    void what_is_no_json_says_where_and_names_no_class(String body) {
        var refusal = given().contentType("application/json")
                .body(body)
                .post("/letters")
                .then();

        assertThat(refusal.extract().statusCode()).isIn(200, 400);
        assertThat(refusal.extract().asString()).doesNotContain("Source").doesNotContain("Stream");
    }

    @Test
    void nesting_without_end_is_no_json() {
        var deep = "{\"to\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}";

        var refusal = given().contentType("application/json")
                .body(deep)
                .post("/letters")
                .then()
                .statusCode(400);

        assertThat(refusal.extract().asString()).doesNotContain("Constraints");
    }

    @Test
    void a_number_that_no_machine_has_is_the_senders_mistake() {
        var event = "{\"name\": \"a/b\", \"data\": {\"n\": 1e-2147483648}}";

        given().contentType("application/json")
                .body(event)
                .post("/e/dev")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/letters/%00", "/letters/a?q=%00"})
    void an_address_with_a_character_that_no_name_has_is_refused_in_words(String address) throws IOException {
        assertThat(raw("GET " + address + " HTTP/1.1", ""))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("the character NUL");
    }

    @ParameterizedTest
    @CsvSource({
        "garbage, 415",
        "/;, 415",
        "multipart/form-data, 400",
        "multipart/form-data; boundary=, 400",
        "multipart/form-data; boundary=\"\", 400",
        "multipart/form-data; boundary=x, 400"
    })
    void a_type_that_says_nothing_is_refused_in_words(String type, int status) throws IOException {
        assertThat(raw("POST /letters HTTP/1.1", "Content-Type: " + type + "\r\nContent-Length: 2\r\n\r\n{}"))
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json");
    }

    @Test
    void a_form_with_all_it_needs_is_read() throws IOException {
        var form = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhello\r\n--x--\r\n";
        var headers =
                "Content-Type: multipart/form-data; charset=UTF-8; boundary=\"x\"\r\nContent-Length: " + form.length();

        assertThat(raw("POST /letters HTTP/1.1", headers + "\r\n\r\n" + form))
                .startsWith("HTTP/1.1 200")
                .endsWith("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/letters", "/e/dev"})
    void what_is_no_json_is_refused_before_the_rest_of_an_endless_body_has_come(String path) throws IOException {
        try (var socket = new Socket(URI.create(RestAssured.baseURI).getHost(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            var begin = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Transfer-Encoding: chunked\r\n\r\n4\r\n{ { \r\n10000\r\n" + " ".repeat(65_536) + "\r\n";
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.UTF_8));
            // The chunk that would end it is never sent.
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            assertThat(answer).isEqualTo("HTTP/1.1 400");
        }
    }

    /// What no well-behaved client can be made to send.
    private static String raw(String request, String rest) throws IOException {
        try (var socket = new Socket(URI.create(RestAssured.baseURI).getHost(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            var end = rest.isEmpty() ? "\r\n" : rest;
            socket.getOutputStream()
                    .write((request + "\r\nHost: x\r\nConnection: close\r\n" + end).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
