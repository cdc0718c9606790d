package dev.postlude.engine.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.engine.history.ExperimentReport.Arm;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExperimentReportsTest {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final Duration YOUNG = Duration.ofMinutes(5);
    private static final Duration OLD = Duration.ofHours(2);

    private final Past past = new Past();
    private int function;
    private int quality;
    private int clicks;
    private int kept;
    private int experiment;

    @BeforeEach
    void declare() {
        var app = past.app("scoop");
        function = past.function(app, "summarize", "function");
        quality = past.metric(app, "quality", "number", WINDOW);
        clicks = past.metric(app, "clicks", "count", WINDOW);
        kept = past.metric(app, "kept", "flag", WINDOW);
        experiment = past.experiment(function, "strategy", """
                [{"metric": "quality", "role": "goal"}, {"metric": "clicks", "role": "goal"}, {"metric": "kept", "role": "guard"}]
                """);
    }

    @AfterEach
    void forget() {
        past.close();
    }

    @Test
    void a_missing_value_is_pending_then_expired_and_never_a_zero() {
        past.scored(chosen("OLD", YOUNG), quality, 1, 0.5);
        chosen("OLD", YOUNG);
        chosen("OLD", OLD);
        past.scored(chosen("OLD", OLD), quality, 2, null);
        past.scored(chosen("OLD", YOUNG), quality, 3, null);

        assertThat(arm("quality", "OLD")).satisfies(arm -> {
            assertThat(arm.eligible()).isEqualTo(5);
            assertThat(arm.n()).isEqualTo(1);
            assertThat(arm.pending()).isEqualTo(1);
            assertThat(arm.expired()).isEqualTo(2);
            assertThat(arm.error()).isEqualTo(1);
            assertThat(arm.mean()).isEqualTo(0.5);
        });
    }

    @Test
    void a_count_is_the_sum_of_its_scores_and_a_zero_once_its_window_is_over() {
        var clicked = chosen("NEW", OLD);
        past.scored(clicked, clicks, 1, 1.0);
        past.scored(clicked, clicks, 1, 2.0);
        chosen("NEW", OLD);
        chosen("NEW", YOUNG);

        assertThat(arm("clicks", "NEW")).satisfies(arm -> {
            assertThat(arm.n()).isEqualTo(2);
            assertThat(arm.mean()).isEqualTo(1.5);
            assertThat(arm.pending()).isEqualTo(1);
            assertThat(arm.expired()).isZero();
        });
    }

    @Test
    void a_later_score_replaces_an_earlier_one() {
        var run = chosen("OLD", YOUNG);
        past.scored(run, kept, 1, 0.0);
        past.scored(run, kept, 1, 1.0);
        past.scored(run, quality, 3, null);
        past.scored(run, quality, 1, 0.75);

        assertThat(arm("kept", "OLD").mean()).isEqualTo(1.0);
        assertThat(arm("quality", "OLD").mean()).isEqualTo(0.75);
        assertThat(arm("quality", "OLD").error()).isZero();
    }

    @Test
    void cancelled_and_skipped_runs_are_traffic_but_not_eligible() {
        past.ended(chosen("OLD", OLD), 3, null);
        past.ended(chosen("OLD", OLD), 4, null);
        past.ended(chosen("OLD", OLD), 5, null);
        past.ended(chosen("OLD", OLD), 6, null);

        var report = report();

        assertThat(report.experiment().runs()).isEqualTo(4);
        assertThat(report.traffic().getFirst().runs()).isEqualTo(4);
        assertThat(arm("quality", "OLD").eligible()).isEqualTo(2);
    }

    @Test
    void a_comparison_leaves_out_counts_that_may_still_grow() {
        for (var i = 0; i < 40; i++) {
            chosen("OLD", OLD);
            chosen("NEW", OLD);
            past.scored(chosen("NEW", YOUNG), clicks, 1, 1.0);
        }

        var metric = report().metrics().get(1);

        assertThat(arm("clicks", "NEW").n()).isEqualTo(80);
        assertThat(arm("clicks", "NEW").open()).isEqualTo(40);
        assertThat(metric.comparisons().getFirst().n()).isEqualTo(80);
        assertThat(metric.comparisons().getFirst().difference()).isZero();
    }

    @Test
    void runs_are_compared_under_the_weights_they_were_chosen_by() {
        past.weights(experiment, 2, 1, 3);
        for (var i = 0; i < 30; i++) {
            past.exposed(past.run(function, null), experiment, 1, i % 2 == 0 ? "OLD" : "NEW", OLD);
        }
        for (var i = 0; i < 40; i++) {
            past.exposed(past.run(function, null), experiment, 2, i % 4 == 0 ? "OLD" : "NEW", OLD);
        }

        var report = report();

        assertThat(report.sampleRatio().ok()).isTrue();
        assertThat(report.experiment().weights()).containsEntry("NEW", 3.0);
        assertThat(report.traffic().get(1).share()).isEqualTo((15 + 30) / 70.0);
    }

    @Test
    void a_large_difference_is_called_and_the_verdict_is_a_sentence() {
        for (var i = 0; i < 60; i++) {
            score(chosen("OLD", OLD), 0.5 + (i % 10) / 100.0);
            score(chosen("NEW", OLD), 0.8 + (i % 10) / 100.0);
        }

        var report = report();

        assertThat(report.metrics().getFirst().comparisons().getFirst().verdict())
                .isEqualTo("better");
        assertThat(report.verdict().sentence()).isNotBlank().endsWith(".");
    }

    @Test
    void an_experiment_without_a_run_can_be_read() {
        var report = report();

        assertThat(report.verdict().state()).isEqualTo("waiting");
        assertThat(report.metrics()).hasSize(3);
        assertThat(past.history.experiments().one("scoop", "summarize", "another"))
                .isEmpty();
        assertThat(past.history.experiments().list())
                .singleElement()
                .satisfies(entry -> assertThat(entry.lastAt()).isNull());
    }

    private void score(UUID run, double value) {
        past.scored(run, quality, 1, value);
        past.scored(run, kept, 1, 1.0);
    }

    private UUID chosen(String variant, Duration ago) {
        var run = past.run(function, null);
        past.exposed(run, experiment, 1, variant, ago);
        return run;
    }

    private ExperimentReport report() {
        return past.history.experiments().one("scoop", "summarize", "strategy").orElseThrow();
    }

    private Arm arm(String metric, String variant) {
        return report().metrics().stream()
                .filter(m -> m.name().equals(metric))
                .flatMap(m -> m.variants().stream())
                .filter(arm -> arm.variant().equals(variant))
                .findFirst()
                .orElseThrow();
    }
}
