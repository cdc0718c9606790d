package dev.postlude.changesets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.testing.app.Waiting;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// Requests as a program makes them, and what becomes of them.
final class Asking {

    static final String MINOR = "---\n\"@acme/core\": minor\n---\n\nAdds `parse`.\n";

    private Asking() {}

    static Map<String, Object> release(String content) {
        return Map.of("changesets", List.of(Map.of("name", "brave-lions-jump", "content", content)));
    }

    static Response post(Object body) {
        return given().contentType("application/json").body(body).post("/api/images");
    }

    /// The result of the promise in the answer, once it is kept.
    static JsonPath result(Response promised) {
        var id = promised.then().statusCode(202).extract().<String>path("aiJobId");
        var found = new AtomicReference<JsonPath>();
        Waiting.until(() -> {
            var job = given().get("/api/ai-jobs/" + id).jsonPath();
            assertThat(job.getString("status")).isEqualTo("complete");
            found.set(job);
        });
        return found.get();
    }

    static List<String> violations(Response refused) {
        var fields = new ArrayList<String>();
        List<Map<String, String>> violations = refused.jsonPath().getList("violations");
        for (var violation : violations) {
            fields.add(violation.get("field") + " " + violation.get("message"));
        }
        return fields;
    }
}
