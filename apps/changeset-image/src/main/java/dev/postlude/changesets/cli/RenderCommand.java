package dev.postlude.changesets.cli;

import dev.postlude.changesets.card.AltText;
import dev.postlude.changesets.card.Cards;
import dev.postlude.changesets.card.Look;
import dev.postlude.changesets.release.ReleasePlans;
import dev.postlude.picture.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Draws a folder's release: one PNG, or one a page, numbered.
@Command(
        name = "render",
        description = "Draws the release as PNG. Further pages get a number: out.png, out-2.png. Prints the alt text.",
        mixinStandardHelpOptions = true)
final class RenderCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A workspace, or its .changeset folder.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "-o", paramLabel = "FILE", description = "Where the picture goes; release.png without it.")
    private Path out = Path.of("release.png");

    @Option(names = "--theme", description = "${COMPLETION-CANDIDATES}.")
    private Look.Theme theme = Look.Theme.LIGHT;

    @Option(names = "--size", description = "${COMPLETION-CANDIDATES}.")
    private Look.Size size = Look.Size.SLACK;

    @Option(names = "--layout", description = "${COMPLETION-CANDIDATES}.")
    private Look.Layout layout = Look.Layout.CARD;

    @Option(names = "--accent", paramLabel = "COLOUR", description = "The brand's colour, such as #6d4aff.")
    private @Nullable String accent;

    @Option(names = "--logo", paramLabel = "PNG", description = "The brand's sign, at most 1024 pixels a side.")
    private @Nullable Path logo;

    @Option(names = "--title", description = "What the release is called.")
    private @Nullable String title;

    @Option(names = "--tag", description = "Its tag.")
    private @Nullable String tag;

    @Option(names = "--date", paramLabel = "DAY", description = "When it is released, such as 2026-05-01.")
    private @Nullable LocalDate date;

    @Option(names = "--url", description = "Where it can be read.")
    private @Nullable String url;

    @Override
    public Integer call() throws IOException {
        var look = look();
        var label = new ReleasePlans.Label(title, tag, date, url);
        var plan = ReleasePlans.of(Folder.of(folder).workspace(), label);
        var rendering = Cards.draw(plan, look, null);
        for (var page = 0; page < rendering.pages().size(); page++) {
            Files.write(file(page + 1), rendering.pages().get(page).png());
        }
        spec.commandLine().getOut().println(AltText.of(plan));
        rendering.findings().forEach(finding -> spec.commandLine().getErr().println(finding));
        return CommandLine.ExitCode.OK;
    }

    private Look look() throws IOException {
        try {
            var sign = logo == null ? null : Raster.ofPng(Files.readAllBytes(logo), 16, 1_024);
            return new Look(layout, theme, size, accent, sign);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), (logo == null ? "" : logo + " ") + e.getMessage());
        }
    }

    private Path file(int page) {
        if (page == 1) {
            return out;
        }
        var name = String.valueOf(out.getFileName());
        var dot = name.lastIndexOf('.');
        var numbered = dot < 0 ? name + "-" + page : name.substring(0, dot) + "-" + page + name.substring(dot);
        return out.resolveSibling(numbered);
    }
}
