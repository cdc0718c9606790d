package dev.postlude.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoScriptTest {

    private static final Path ROOT =
            Path.of("").toAbsolutePath().resolve("../..").normalize();

    private record Ended(int status, String said) {}

    @Test
    void help_is_given_without_building_anything() throws Exception {
        var ended = demo("--help");

        assertThat(ended.status()).isZero();
        assertThat(ended.said()).contains("--check", "--kill", "--fresh", "--port");
    }

    @Test
    void what_is_wrong_is_said_before_anything_is_built() throws Exception {
        var unknownApp = demo("scoop");
        var unknownOption = demo("scoop-rss", "--chek");

        assertThat(unknownApp.status()).isEqualTo(2);
        assertThat(unknownApp.said())
                .startsWith("There is no app \"scoop\". There is: ")
                .contains("scoop-rss");
        assertThat(unknownOption).isEqualTo(new Ended(2, "There is no option --chek. ./demo --help lists them.\n"));
    }

    private static Ended demo(String... words) throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(ROOT.resolve("demo").toString()), Stream.of(words))
                .toList();
        var process = new ProcessBuilder(List.copyOf(command))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
