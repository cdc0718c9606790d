package dev.postlude.changesets.cli;

import dev.postlude.changesets.changelog.Changelog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the changelogs that `changeset version` would write, and touches nothing of the folder.
@Command(
        name = "changelog",
        description = "Prints every CHANGELOG.md as `changeset version` would leave it.",
        mixinStandardHelpOptions = true)
final class ChangelogCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A workspace with a .changeset folder.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "Only the changelog of this package, and nothing else.")
    private @Nullable String name;

    @Option(
            names = "-o",
            paramLabel = "OUT",
            description = "Writes the files into this folder instead of printing them.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var root = Folder.of(folder);
        var workspace = root.workspace();
        var entries = Changelog.entries(workspace).stream()
                .filter(entry -> name == null || entry.of().name().equals(name))
                .toList();
        if (name != null && entries.isEmpty()) {
            spec.commandLine().getErr().println("This release has no changelog of a package \"%s\".".formatted(name));
            return CommandLine.ExitCode.SOFTWARE;
        }
        for (var entry : entries) {
            var of = entry.of().folder();
            var path = of.isEmpty() ? "CHANGELOG.md" : of + "/CHANGELOG.md";
            var text = Changelog.file(entry, root.text(path), workspace.config().prettier());
            write(path, text, entries);
        }
        return CommandLine.ExitCode.OK;
    }

    private void write(String path, String text, List<Changelog.Entry> entries) throws IOException {
        if (out != null) {
            var file = out.resolve(path);
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            return;
        }
        PrintWriter print = spec.commandLine().getOut();
        if (entries.size() > 1) {
            print.print("==> " + path + " <==\n");
        }
        print.print(text);
        print.flush();
    }
}
