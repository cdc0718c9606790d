package dev.postlude.quarkus.test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.postlude.quarkus.test.Shop.OrderPaid;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EventApiTest {

    private static final String PROBLEM = "application/problem+json";

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Shop.class, OrderPaid.class, Shop.Label.class))
            .overrideConfigKey("postlude.events.enabled", "true")
            .overrideConfigKey("postlude.events.keys", "sesame,other");

    @Test
    void one_event_or_many_are_taken_and_their_ids_returned() {
        var own = "o-" + UUID.randomUUID();

        post("""
                {"name": "shop/order.paid", "data": {"orderId": "a", "total": 1}, "id": "%s",
                 "ts": "2026-01-31T12:00:00Z", "user": "ada", "meta": {"trace": "x"}}
                """.formatted(own)).statusCode(200).body("ids", contains(own)).body("status", equalTo(200));
        post("""
                [{"name": "shop/order.paid", "data": {"orderId": "b", "total": 1}, "ts": 1769860800000},
                 {"name": "nobody/knows.this", "data": {}}]
                """).statusCode(200).body("ids", hasSize(2));
    }

    @Test
    void a_repeated_id_answers_the_same() {
        var event = """
                {"name": "shop/order.paid", "data": {"orderId": "a", "total": 1}, "id": "%s"}
                """.formatted("twice-" + UUID.randomUUID());

        var first = post(event).statusCode(200).extract().asString();
        post(event).statusCode(200).body(equalTo(first));
    }

    @Test
    void a_malformed_element_is_named_with_its_field() {
        post("""
                [{"name": "shop/order.paid", "data": {"orderId": "a", "total": 1}},
                 {"name": "shop/order.paid", "data": {"orderId": "a"}, "id": "x"},
                 {"name": "shop/order.paid", "data": {"orderId": 5, "total": 1}}]
                """)
                .statusCode(400)
                .contentType(PROBLEM)
                .body("title", equalTo("Malformed request"))
                .body("violations.field", contains("[1].data.total", "[2].data.orderId"))
                .body("violations.message", contains("is missing", "must be text"));
        post("{\"name\": \"shop/order.paid\", \"data\": {\"orderId\": \"a\"}}")
                .statusCode(400)
                .body("violations.field", contains("data.total"))
                .body("detail", equalTo("data.total is missing. Nothing of the request was taken."));
        post("[{\"data\": {}, \"ts\": \"soon\"}, 7]")
                .statusCode(400)
                .body("violations.field", contains("[0].name", "[0].ts", "[1]"));
    }

    @Test
    void what_is_no_json_is_malformed_and_says_where() {
        post("{\"name\": ").statusCode(400).contentType(PROBLEM).body("detail", containsString("at line 1, column"));
        post("").statusCode(400).contentType(PROBLEM);
        post("{} {}").statusCode(400);
        post("\"text\"").statusCode(400).body("detail", containsString("must be an event, or an array of events"));
        post("{\"name\": \"a\", \"name\": \"b\", \"data\": {}}").statusCode(400);
        post("[".repeat(5_000)).statusCode(400);
    }

    @Test
    void too_many_events_and_too_large_ones_are_refused() {
        var event = "{\"name\":\"shop/none\",\"data\":{}}";
        post("[" + (event + ",").repeat(4_999) + event + "]").statusCode(200).body("ids", hasSize(5_000));
        post("[" + (event + ",").repeat(5_000) + event + "]")
                .statusCode(413)
                .contentType(PROBLEM)
                .body("detail", containsString("at most 5000 events"));

        var frame = "{\"name\":\"shop/none\",\"data\":{\"text\":\"\"}}";
        var fits = "x".repeat(512 * 1024 - frame.length());
        var largest = "{\"name\":\"shop/none\",\"data\":{\"text\":\"" + fits + "\"}}";
        post("[" + largest + "," + event + "," + largest + "]").statusCode(200);
        post("[" + event + ",{\"name\":\"shop/none\",\"data\":{\"text\":\"" + fits + "x\"}}]")
                .statusCode(413)
                .body("detail", equalTo("The event [1] is larger than 524288 bytes, the most for one event."));
        post("{\"name\":\"shop/none\",\"data\":{\"text\":\"" + "x".repeat(3_000_000) + "\"}}")
                .statusCode(413);
    }

    @Test
    void a_body_beyond_every_limit_is_refused_before_it_is_read() throws IOException {
        try (var socket = new Socket(URI.create(RestAssured.baseURI).getHost(), RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            "POST /e/sesame HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 11000000\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            // Not a byte of the body is sent, and yet there is an answer.
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 413")
                    .contains(PROBLEM)
                    .contains("larger than this process takes in");
        }
    }

    @Test
    void an_unknown_key_is_refused_and_nothing_of_the_known_ones_is_told() {
        given().contentType(ContentType.JSON)
                .body("{\"name\": \"a\", \"data\": {}}")
                .post("/e/guess")
                .then()
                .statusCode(401)
                .contentType(PROBLEM)
                .body("title", equalTo("Not signed in"))
                .body(not(containsString("sesame")));
    }

    @Test
    void only_json_by_post() {
        given().contentType("text/plain")
                .body("x")
                .post("/e/sesame")
                .then()
                .statusCode(415)
                .contentType(PROBLEM);
        given().get("/e/sesame").then().statusCode(405).contentType(PROBLEM).body("status", equalTo(405));
    }

    @Test
    void the_platform_api_is_not_there_unless_it_is_enabled() {
        given().get("/api/v1/runs").then().statusCode(404).contentType(PROBLEM);
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/e/sesame")
                .then();
    }
}
