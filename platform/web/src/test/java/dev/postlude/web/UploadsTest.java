package dev.postlude.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadsTest {

    @Test
    void an_upload_lies_in_a_folder_of_whoever_runs_the_app() {
        var file = given().multiPart("file", "a.txt", "hello".getBytes(StandardCharsets.UTF_8))
                .post("/doors/leave")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(Path.of(file).getParent().getFileName())
                .hasToString("postlude-uploads-" + System.getProperty("user.name"));
    }
}
