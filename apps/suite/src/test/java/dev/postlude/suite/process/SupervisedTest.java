package dev.postlude.suite.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

    private static final Backoff AT_ONCE =
            new Backoff(Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMinutes(1));

    private static final Duration GRACE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
    private List<Supervised> running = List.of();

    @AfterEach
    void nothing_outlives_a_test() {
        Supervised.stop(running, GRACE);
    }

    @Test
    void a_program_that_was_killed_is_reported_and_started_again() throws IOException {
        var program = started(program("" + DummyProgram.freePort()));
        Until.holds(program::isReady);
        var first = pid(program);

        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        Until.holds(() -> program.starts() == 2 && program.isReady());

        assertThat(pid(program)).isNotEqualTo(first);
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("dummy is ready after")
                .contains("dummy died (killed with signal 9). It is started again in 0.0 s.")
                .contains("dummy is back after");
    }

    @Test
    void a_program_that_is_stopped_stays_stopped() throws IOException {
        var program = started(program("" + DummyProgram.freePort()));
        Until.holds(program::isReady);
        var process = ProcessHandle.of(pid(program));

        Supervised.stop(running, GRACE);

        assertThat(process.filter(ProcessHandle::isAlive)).isEqualTo(Optional.empty());
        assertThat(program.program().pidFile()).doesNotExist();
        assertThat(program.starts()).isEqualTo(1);
    }

    @Test
    void a_program_that_never_becomes_ready_is_given_up_with_its_last_words() {
        var program = started(program("fails"));

        assertThatThrownBy(() -> Until.holds(program::isReady))
                .isInstanceOf(Stopped.class)
                .hasMessageContaining("dummy ended 3 times without ever having been ready")
                .hasMessageContaining("The dummy has no mind to work.");
        assertThat(program.starts()).isEqualTo(3);
    }

    private Program program(String how) {
        return DummyProgram.program(folder, folder.toString(), how);
    }

    private Supervised started(Program program) {
        var supervised = new Supervised(program, AT_ONCE, screen);
        running = List.of(supervised);
        supervised.start();
        return supervised;
    }

    private static long pid(Supervised program) {
        return PidFile.read(program.program().pidFile()).orElseThrow();
    }
}
