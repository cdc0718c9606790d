package dev.postlude.suite.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.suite.process.Leftovers.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    private static final Duration GRACE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    private @Nullable Process process;
    private Path pidFile = Path.of("unset");

    @BeforeEach
    void a_program_was_left_running() throws IOException {
        var program = DummyProgram.program(folder, folder.toString(), "" + DummyProgram.freePort());
        process = new ProcessBuilder(program.command())
                .redirectErrorStream(true)
                .redirectOutput(program.log().toFile())
                .start();
        pidFile = program.pidFile();
        PidFile.write(pidFile, process.pid());
    }

    @AfterEach
    void nothing_outlives_a_test() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void a_program_of_ours_that_still_runs_is_ended() {
        var ended = Leftovers.end(List.of(new Trace("dummy", folder.toString(), pidFile)), GRACE);

        assertThat(ended).containsExactly("dummy");
        assertThat(process).isNotNull().matches(each -> !each.isAlive());
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void a_process_that_got_the_id_since_is_left_alone() {
        var ended = Leftovers.end(List.of(new Trace("dummy", folder + "-of-another-project", pidFile)), GRACE);

        assertThat(ended).isEmpty();
        assertThat(process).isNotNull().matches(Process::isAlive);
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void a_file_without_a_number_ends_nothing() throws IOException {
        Files.writeString(pidFile, "-1\n");

        var ended = Leftovers.end(List.of(new Trace("dummy", folder.toString(), pidFile)), GRACE);

        assertThat(ended).isEmpty();
        assertThat(process).isNotNull().matches(Process::isAlive);
    }
}
