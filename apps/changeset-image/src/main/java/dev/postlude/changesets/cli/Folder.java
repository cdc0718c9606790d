package dev.postlude.changesets.cli;

import dev.postlude.changesets.changeset.ReleaseFiles;
import dev.postlude.changesets.changeset.Unreadable;
import dev.postlude.changesets.changeset.Workspace;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A workspace on disk. Links are not followed, and what no release needs is not read.
record Folder(Path root) {

    private static final Set<String> PASSED_BY = Set.of("node_modules", ".git", "target", "dist", "build");
    private static final int DEEPEST = 12;
    private static final long LONGEST_GIT = 20;

    static Folder of(Path path) {
        if (!Files.isDirectory(path)) {
            throw new NotAFolder(path);
        }
        return new Folder(path);
    }

    Workspace workspace() throws IOException {
        var files = files();
        return ReleaseFiles.read(files, commits(files));
    }

    Optional<String> text(String name) throws IOException {
        var file = root.resolve(name);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        Files.walkFileTree(root, Set.of(), DEEPEST, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var name = String.valueOf(folder.getFileName());
                return !folder.equals(root) && PASSED_BY.contains(name)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var name = root.relativize(file).toString().replace('\\', '/');
                if (attributes.isRegularFile() && wanted(name)) {
                    files.put(name, read(name, file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /// Of Markdown only what lies in a `.changeset` folder or, if the folder is one, in it: a repository
    /// is full of it.
    private static boolean wanted(String name) {
        return ReleaseFiles.matters(name)
                && (!name.endsWith(".md") || !name.contains("/") || name.contains(".changeset/"));
    }

    private static String read(String name, Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Unreadable(name, 1, "The file is not UTF-8 text.");
        }
    }

    /// Which commit added each changeset, if the folder is under git's care and git is there to be asked.
    private Map<String, String> commits(Map<String, String> files) {
        var commits = new HashMap<String, String>();
        for (var name : files.keySet()) {
            if (name.endsWith(".md")) {
                var own = name.substring(name.lastIndexOf('/') + 1, name.length() - 3);
                commit(name).ifPresent(hash -> commits.put(own, hash));
            }
        }
        return commits;
    }

    private Optional<String> commit(String name) {
        try {
            var git = new ProcessBuilder(
                            "git", "log", "--diff-filter=A", "--max-count=1", "--pretty=format:%H", "--", name)
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!git.waitFor(LONGEST_GIT, TimeUnit.SECONDS)) {
                git.destroyForcibly();
            }
            return Optional.of(said).filter(hash -> hash.matches("[0-9a-f]{40,64}"));
        } catch (IOException e) {
            // There is no git. Changelogs then have no hashes, as the original's would not.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
