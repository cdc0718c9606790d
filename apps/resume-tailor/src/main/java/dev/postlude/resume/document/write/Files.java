package dev.postlude.resume.document.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The style sheets and fonts that lie beside these classes.
final class Files {

    private Files() {}

    static String text(String name) {
        try (var file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream open(String name) {
        var file = Files.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException(name + " is not beside " + Files.class);
        }
        return file;
    }
}
