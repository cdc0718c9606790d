package dev.postlude.suite.image;

import dev.postlude.suite.image.Dockerfile.Copy;
import dev.postlude.suite.tour.Unmet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The files of an image, in a folder that stands for its root.
///
/// @param project what is built from, in every stage
/// @param stage   where the first stage has the project
record Layout(Path project, String stage, Path root) {

    void take(Dockerfile image) {
        try {
            Files.createDirectories(root.resolve(relative(image.folder())));
            for (var copy : image.copies()) {
                for (var source : copy.sources()) {
                    var target = target(image, copy, source);
                    take(source(copy, source), target);
                    give(target, copy.owner());
                }
            }
        } catch (IOException e) {
            throw new Unmet("The image cannot be laid out: %s. Is everything built?".formatted(e));
        }
    }

    Path folder(Dockerfile image) {
        return root.resolve(relative(image.folder()));
    }

    private Path source(Copy copy, String source) {
        if (copy.from().isEmpty()) {
            return project.resolve(source);
        }
        if (!source.startsWith(stage + "/")) {
            throw new Unmet("%s is not below %s, where the first stage has the project.".formatted(source, stage));
        }
        return project.resolve(source.substring(stage.length() + 1));
    }

    /// What is copied from a folder goes into the target; a file goes there under its own name, or becomes it.
    private Path target(Dockerfile image, Copy copy, String source) {
        var target = copy.target().startsWith("/")
                ? root.resolve(relative(copy.target()))
                : folder(image).resolve(copy.target());
        var isFolder = copy.target().endsWith("/");
        return isFolder && !Files.isDirectory(source(copy, source))
                ? target.resolve(Path.of(source).getFileName())
                : target;
    }

    /// To whom it belongs in the image. Only the superuser can give away; everybody else owns what is laid out.
    private static void give(Path target, String owner) throws IOException {
        if (owner.isEmpty() || !"root".equals(System.getProperty("user.name"))) {
            return;
        }
        try (var files = Files.walk(target)) {
            for (var file : files.toList()) {
                Files.setAttribute(file, "unix:uid", Integer.parseInt(owner.split(":", 2)[0]));
            }
        }
    }

    private static void take(Path source, Path target) throws IOException {
        try (var files = Files.walk(source)) {
            for (var file : files.toList()) {
                var to = target.resolve(source.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.toAbsolutePath().getParent());
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static String relative(String path) {
        return path.replaceFirst("^/+", "");
    }
}
