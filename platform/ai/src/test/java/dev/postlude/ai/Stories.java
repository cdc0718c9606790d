package dev.postlude.ai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The stories that tests read.
public final class Stories {

    public static final List<String> ALL = List.of("bridge", "battery", "bank", "library", "database", "whale");

    private Stories() {}

    /// @param title the first line of the file
    /// @param text  everything after it
    public record Story(String title, String text) {}

    public static Story read(String name) {
        try (var file = Stories.class.getResourceAsStream("stories/" + name + ".txt")) {
            var all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int line = all.indexOf('\n');
            return new Story(all.substring(0, line), all.substring(line).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
