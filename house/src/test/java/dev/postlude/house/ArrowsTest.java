package dev.postlude.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArrowsTest {

    private static final Path PROJECT = Project.root();

    @Test
    void the_api_knows_the_jdk_alone() {
        Arrows.onlyTheJdkIsKnownTo("dev.postlude.api").check(Classes.of(PROJECT, "platform/api"));
    }

    @Test
    void the_mathematics_is_pure() {
        var stats = Classes.of(PROJECT, "platform/stats");

        Arrows.onlyTheJdkIsKnownTo(
                        "dev.postlude.stats", "org.apache.commons.statistics..", "org.apache.commons.numbers..")
                .check(stats);
        Arrows.noInputOrOutput("dev.postlude.stats").check(stats);
    }

    @Test
    void the_engine_is_plain_java() {
        Arrows.noFramework("dev.postlude.engine").check(Classes.of(PROJECT, "platform/engine"));
    }

    @Test
    void the_engine_reads_in_one_direction() {
        Arrows.noCyclesBetweenPackagesOf("dev.postlude.engine").check(Classes.of(PROJECT, "platform/engine"));
    }

    @Test
    void no_app_knows_the_engine() {
        Arrows.noKnowledgeOf("dev.postlude.engine").check(Classes.ofAllIn(PROJECT, "apps"));
    }

    @Test
    void no_request_waits_for_a_model() {
        assertThat(InlineModels.findings(Classes.ofAllIn(PROJECT, "apps", "platform/ai")))
                .isEmpty();
    }
}
