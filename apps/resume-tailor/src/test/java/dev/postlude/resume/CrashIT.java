package dev.postlude.resume;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.testing.app.DatabaseFacts;
import dev.postlude.testing.app.PackagedApp;
import dev.postlude.testing.app.Waiting;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The built app as a process of its own, killed as `kill -9` does.
class CrashIT {

    private static final int ORDERS = 40;

    private static final int SCORES_EACH = 5;

    @TempDir
    Path directory;

    private PackagedApp app;
    private DatabaseFacts facts;

    @BeforeEach
    void start() {
        // So few at once that some are left when it is killed.
        app = PackagedApp.start(directory, "-Dresume.quota.per-day=100", "-Dpostlude.worker.concurrency=2");
        facts = app.facts();
    }

    @AfterEach
    void stop() {
        app.close();
    }

    private RequestSpecification ada() {
        return given().port(app.port()).auth().preemptive().basic("ada", "ada").contentType("application/json");
    }

    @Test
    void killed_in_the_middle_of_forty_orders_it_files_each_once_and_doubles_no_score() {
        var resume =
                ada().body(Samples.RESUME).post("/api/resumes").then().extract().<String>path("id");
        var job = ada().body(Map.of("title", "Engineer", "company", "Acme", "description", Samples.JOB))
                .post("/api/jobs")
                .then()
                .extract()
                .<String>path("id");
        for (var i = 0; i < ORDERS; i++) {
            ada().header("Idempotency-Key", "order " + i)
                    .body(Map.of("resumeId", resume))
                    .post("/api/jobs/{id}/tailor", job)
                    .then()
                    .statusCode(202);
        }

        Waiting.until(() ->
                assertThat(facts.count("SELECT count(*) FROM resume.tailored")).isPositive());
        app.kill();
        var before = facts.count("SELECT count(*) FROM resume.tailored");
        app.restart();
        Waiting.until(() -> assertThat(facts.count("SELECT count(*) FROM postlude.ai_task WHERE status = 'complete'"))
                .isEqualTo(ORDERS));
        Waiting.until(() -> assertThat(facts.count("SELECT count(*) FROM postlude.score WHERE status = 1"))
                .isEqualTo(ORDERS * SCORES_EACH));

        assertThat(before).as("orders filed when it was killed").isLessThan(ORDERS);
        assertThat(facts.count("SELECT count(*) FROM resume.tailored")).isEqualTo(ORDERS);
        assertThat(facts.count(
                        "SELECT count(*) FROM (SELECT DISTINCT run_id, metric FROM postlude.score WHERE status = 1) e"))
                .isEqualTo(ORDERS * SCORES_EACH);
        assertThat(facts.count("SELECT taken FROM resume.quota")).isEqualTo(ORDERS);
        assertThat(facts.count("""
                        SELECT count(*) FROM resume.tailored t
                          JOIN postlude.ai_task a ON a.id = t.task_id AND a.run_id = t.run_id
                         WHERE a.result->>'tailoredId' = t.id::text""")).isEqualTo(ORDERS);
    }
}
