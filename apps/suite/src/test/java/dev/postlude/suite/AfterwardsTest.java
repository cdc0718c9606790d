package dev.postlude.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.suite.process.Leftovers.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AfterwardsTest {

    @TempDir
    Path folder;

    private @Nullable Process left;
    private @Nullable Process afterwards;

    @AfterEach
    void nothing_outlives_a_test() {
        if (left != null) {
            left.destroyForcibly();
        }
        if (afterwards != null) {
            afterwards.destroyForcibly();
        }
    }

    @Test
    void a_program_does_not_outlive_a_suite_that_was_killed() throws Exception {
        var program = program();
        var watcher = afterwards();

        // All that the operating system does for a killed process that matters here.
        watcher.getOutputStream().close();

        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(watcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(folder.resolve("left.pid")).doesNotExist();
    }

    @Test
    void being_asked_to_end_before_the_suite_has_ended_changes_nothing() throws Exception {
        var program = program();
        var watcher = afterwards();

        watcher.destroy();
        assertThat(watcher.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(program.isAlive()).isTrue();
        watcher.getOutputStream().close();

        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    /// One that would run for long: another watcher, whose end of the pipe this test holds.
    private Process program() throws IOException {
        var mark = folder.resolve("mark").toString();
        left = new ProcessBuilder(java("dev.postlude.suite.AfterwardsTest$Endless", mark)).start();
        Files.writeString(folder.resolve("left.pid"), left.pid() + "\n");
        return left;
    }

    private Process afterwards() throws IOException {
        var trace = new Trace("left", folder.resolve("mark").toString(), folder.resolve("left.pid"));
        var words = new ArrayList<>(java(Afterwards.class.getName()));
        words.addAll(Afterwards.words(List.of(trace)));
        var started = new ProcessBuilder(words).redirectErrorStream(true).start();
        afterwards = started;
        // Its first word says that it watches; before that, a signal would simply end it.
        assertThat(started.getInputStream().read()).isPositive();
        return started;
    }

    private static List<String> java(String type, String... words) {
        var command = new ArrayList<>(List.of(
                Programs.java(), "-Xmx16m", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), type));
        command.addAll(List.of(words));
        return command;
    }

    static final class Endless {

        private Endless() {}

        public static void main(String[] words) throws IOException {
            while (System.in.read() >= 0) {
                // As long as somebody holds the other end.
            }
        }
    }
}
