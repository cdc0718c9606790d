package dev.postlude.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The suite in a checkout in which not everything is built, as a process of its own.
class UnbuiltTest {

    @TempDir
    Path checkout;

    private record Ended(int status, String said) {}

    @Test
    void what_is_not_built_is_named_in_one_sentence_and_nothing_is_started() throws Exception {
        built("console");
        built("scoop-rss");

        assertThat(demo("--check"))
                .isEqualTo(
                        new Ended(
                                1,
                                "Not built: demotivational, changeset-image, fitness-coach, resume-tailor. Start without --no-build, and ./demo builds what is missing.\n"));
        assertThat(demo("--no-build", "fitness-coach", "scoop-rss"))
                .isEqualTo(new Ended(
                        1, "Not built: fitness-coach. Start without --no-build, and ./demo builds what is missing.\n"));
        assertThat(checkout.resolve(".demo")).doesNotExist();
    }

    private void built(String name) throws IOException {
        var folder = checkout.resolve("apps").resolve(name).resolve("target").resolve("quarkus-app");
        Files.createFile(Files.createDirectories(folder).resolve("quarkus-run.jar"));
    }

    private Ended demo(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Programs.java(), "-cp", System.getProperty("java.class.path"), Demo.class.getName()));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
