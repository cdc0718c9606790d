package dev.postlude.changesets.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The files of a form: those of the release, and a logo, which is the part of that name.
public record Uploads(List<Releases.Uploaded> files, byte @Nullable [] logo) {

    private static final String LOGO = "logo";
    private static final int MOST_LOGO_BYTES = 1024 * 1024;

    public static Uploads of(List<FileUpload> parts) {
        // A browser sends an empty file for a field that was left alone.
        var chosen = parts.stream().filter(part -> !part.fileName().isBlank()).toList();
        var files = chosen.stream()
                .filter(part -> !part.name().equals(LOGO))
                .map(part -> new Releases.Uploaded(part.fileName(), part.uploadedFile()))
                .toList();
        var logo = chosen.stream()
                .filter(part -> part.name().equals(LOGO))
                .map(part -> bytes(part.uploadedFile()))
                .findFirst();
        return new Uploads(files, logo.orElse(null));
    }

    /// As many of them as it takes to see that there are too many.
    private static byte[] bytes(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(MOST_LOGO_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file is gone before it was read", e);
        }
    }
}
