package dev.postlude.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.engine.history.RunReport;
import dev.postlude.engine.history.RunReport.StepReport;
import dev.postlude.engine.history.RunStatus;
import dev.postlude.engine.history.RunSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunViewTest {

    private static final Instant QUEUED = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void bars_lie_where_their_time_was() {
        var view = view(Duration.ofSeconds(10), step("first", "step", 0, 5), step("second", "step", 5, 10));

        assertThat(view.folds()).isEmpty();
        assertThat(view.steps().get(0).bar()).isEqualTo(new Bar("0.00%", "50.00%", "completed"));
        assertThat(view.steps().get(1).bar()).isEqualTo(new Bar("50.00%", "50.00%", "completed"));
    }

    @Test
    void a_night_of_sleep_leaves_room_for_the_steps_around_it() {
        var night = 8 * 3600;
        var view = view(
                Duration.ofSeconds(night + 2),
                step("fetch", "step", 0, 1),
                step("overnight", "sleep", 1, night + 1),
                step("send", "step", night + 1, night + 2));

        assertThat(view.folds())
                .singleElement()
                .satisfies(fold -> assertThat(fold.length()).isEqualTo("8 h"));
        assertThat(view.steps().get(0).bar()).isEqualTo(new Bar("0.00%", "45.00%", "completed"));
        assertThat(view.steps().get(1).bar()).isEqualTo(new Bar("45.00%", "10.00%", "pause"));
        assertThat(view.steps().get(2).bar()).isEqualTo(new Bar("55.00%", "45.00%", "completed"));
    }

    @Test
    void the_shortest_step_can_still_be_seen() {
        var view = view(Duration.ofHours(1), step("blink", "step", 3599, 3599), step("long", "step", 0, 3599));

        assertThat(view.steps().get(0).bar().width()).isEqualTo("0.60%");
    }

    private static StepReport step(String name, String kind, long from, long to) {
        return new StepReport(
                name,
                name,
                kind,
                RunStatus.COMPLETED,
                1,
                QUEUED.plusSeconds(from),
                QUEUED.plusSeconds(to),
                null,
                null,
                null,
                null,
                List.of(),
                0);
    }

    private static RunView view(Duration length, StepReport... steps) {
        var run = new RunSummary(
                UUID.fromString("01a1fd68-fa47-7bc4-b777-1325558e91c6"),
                "scoop",
                "digest",
                RunStatus.COMPLETED,
                "cron",
                null,
                QUEUED,
                QUEUED,
                QUEUED.plus(length),
                1,
                1,
                false,
                null,
                null,
                null,
                null);
        var report = new RunReport(
                run,
                null,
                List.of(steps),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return RunView.of(report, QUEUED.plus(length));
    }
}
