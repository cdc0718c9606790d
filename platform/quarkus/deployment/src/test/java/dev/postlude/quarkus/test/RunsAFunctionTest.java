package dev.postlude.quarkus.test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.postlude.api.Events;
import dev.postlude.engine.Engine;
import dev.postlude.engine.history.RunFilter;
import dev.postlude.engine.history.Runs;
import dev.postlude.quarkus.test.Shop.OrderPaid;
import io.quarkus.test.QuarkusUnitTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunsAFunctionTest {

    @RegisterExtension
    static final QuarkusUnitTest APP = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Shop.class, OrderPaid.class, Shop.Label.class))
            .overrideConfigKey("quarkus.application.name", "tiny")
            .overrideConfigKey("postlude.events.enabled", "true")
            .overrideConfigKey("postlude.api.enabled", "true");

    @Inject
    Events events;

    @Inject
    Engine engine;

    @Test
    void an_event_from_inside_runs_its_function() {
        var event = UUID.fromString(events.send(new OrderPaid("o-1", 5)).getFirst());

        // Other apps of other tests know the event too, and their runs wait for them.
        var run = new Runs(engine.database())
                .startedBy(event).stream()
                        .filter(one -> one.app().equals("tiny"))
                        .findFirst()
                        .orElseThrow();
        var result = engine.await(run.id(), Duration.ofSeconds(20)).orElseThrow();

        assertThat(result.status()).isEqualTo("completed");
        assertThat(new String(result.output().orElseThrow())).isEqualTo("{\"text\":\"for o-1\"}");
        assertThat(new Runs(engine.database()).list(RunFilter.ANY, null, 10).items())
                .isNotEmpty();
    }

    @Test
    void every_process_answers_health_metrics_and_openapi() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health").then().statusCode(200).body(containsString("Postlude takes work"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("postlude_function_seconds"));
        given().get("/q/openapi?format=json").then().statusCode(200).body(containsString("/e/{eventKey}"));
    }
}
