package dev.postlude.changesets.cli;

import dev.postlude.changesets.changeset.Unreadable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The command line: pictures and changelogs of a folder, without a server and without a database.
@Command(
        name = "changeset-image",
        description = "Draws the release that the changesets of a folder make, or writes its changelogs.",
        mixinStandardHelpOptions = true,
        version = "changeset-image 0.1.0",
        subcommands = {RenderCommand.class, ChangelogCommand.class})
public final class ChangesetImage {

    private static final int REFUSED = 1;

    private ChangesetImage() {}

    public static void main(String[] arguments) {
        // There is no screen, and looking for one takes time.
        System.setProperty("java.awt.headless", "true");
        System.exit(run(arguments));
    }

    /// 0 if it worked, 1 if the folder was refused, 2 if the command was.
    static int run(String... arguments) {
        return new CommandLine(new ChangesetImage())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    var sentence = failure instanceof Unreadable || failure instanceof NotAFolder
                            ? failure.getMessage()
                            : "That failed: " + failure;
                    line.getErr().println(sentence);
                    return REFUSED;
                })
                .execute(arguments);
    }
}
