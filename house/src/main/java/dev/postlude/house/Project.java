package dev.postlude.house;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// The files of a project that people write, and its Java sources as syntax trees.
public final class Project {

    // What is built, fetched or somebody else's.
    private static final Set<String> SKIPPED =
            Set.of("target", ".git", ".demo", ".idea", ".vscode", ".settings", "node_modules", "vendor");

    private final Path root;
    private final List<Path> files;
    private final List<JavaSource> sources;

    private Project(Path root, List<Path> files) throws IOException {
        this.root = root;
        this.files = files;
        this.sources = parse(files.stream().filter(file -> named(file, ".java")).toList());
    }

    public static Project in(Path root) {
        try {
            return new Project(root, walk(root));
        } catch (IOException e) {
            throw new UncheckedIOException("The sources in " + root + " could not be read: " + e.getMessage(), e);
        }
    }

    /// The project that the module at hand belongs to: the nearest folder upwards that holds `mvnw`.
    public static Path root() {
        var folder = Path.of("").toAbsolutePath();
        for (var candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.exists(candidate.resolve("mvnw"))) {
                return candidate;
            }
        }
        throw new IllegalStateException("No folder above " + folder + " holds mvnw; run this inside the project.");
    }

    /// Files whose names end in one of `endings`.
    Stream<Path> files(String... endings) {
        return files.stream().filter(file -> Stream.of(endings).anyMatch(ending -> named(file, ending)));
    }

    List<JavaSource> java() {
        return sources;
    }

    boolean holds(String path) {
        return Files.exists(root.resolve(path));
    }

    Path relative(Path file) {
        return root.relativize(file);
    }

    Finding finding(Path file, long line, String what) {
        return new Finding(relative(file), line, what);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read: " + e.getMessage(), e);
        }
    }

    private List<JavaSource> parse(List<Path> paths) throws IOException {
        if (paths.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            // What does not parse is reported by the build of its own module.
            var task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(paths));
            var parsed = new ArrayList<JavaSource>();
            for (var unit : task.parse()) {
                var path = Path.of(unit.getSourceFile().toUri());
                parsed.add(new JavaSource(
                        path, relative(path), unit, Trees.instance(task).getSourcePositions()));
            }
            return parsed;
        }
    }

    private static List<Path> walk(Path root) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var name = folder.getFileName();
                return name != null && !folder.equals(root) && SKIPPED.contains(name.toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    private static boolean named(Path file, String ending) {
        return file.toString().endsWith(ending);
    }
}
