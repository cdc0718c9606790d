package dev.postlude.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.suite.process.Backoff;
import dev.postlude.suite.process.DummyProgram;
import dev.postlude.suite.process.Screen;
import dev.postlude.suite.process.Supervised;
import dev.postlude.suite.process.Until;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillingTest {

    private static final Backoff AT_ONCE =
            new Backoff(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMinutes(1));

    /// One whose first moment comes soon.
    private static final long SOON = 160;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
    private Supervised app;

    @BeforeEach
    void an_app_that_is_ready() throws IOException {
        app = new Supervised(
                DummyProgram.program(folder, folder.toString(), "" + DummyProgram.freePort()), AT_ONCE, screen);
        app.start();
        Until.holds(app::isReady);
    }

    @AfterEach
    void nothing_outlives_a_test() {
        Supervised.stop(List.of(app), Duration.ofSeconds(10));
    }

    @Test
    void an_app_is_killed_during_its_tour_and_not_after_it() {
        try (var killing = Killing.of(app, OptionalLong.of(SOON), screen)) {
            Until.holds(() -> app.starts() > 1);

            assertThat(killing.wasFelt()).isTrue();
        }
        Until.holds(app::isReady);
        assertThat(said()).contains("dummy died (killed with signal 9)", "ok      dummy was killed ");
    }

    @Test
    void a_tour_that_was_over_before_its_app_could_be_killed_shows_nothing() {
        try (var killing = Killing.of(app, OptionalLong.of(SOON), screen)) {
            assertThat(killing.wasFelt()).isFalse();
        }
        assertThat(said()).contains("FAILED  the tour of dummy was over before it could be killed");
    }

    @Test
    void nobody_is_killed_unless_it_was_asked_for() {
        try (var killing = Killing.of(app, OptionalLong.empty(), screen)) {
            assertThat(killing.wasFelt()).isTrue();
        }
        assertThat(app.starts()).isEqualTo(1);
    }

    private String said() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
