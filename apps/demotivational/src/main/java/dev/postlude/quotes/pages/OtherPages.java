package dev.postlude.quotes.pages;

import dev.postlude.ai.ModelCard;
import dev.postlude.quotes.QuotesSettings;
import dev.postlude.quotes.Span;
import dev.postlude.quotes.board.Leaderboard;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Who is ahead, and how all this comes about.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class OtherPages {

    private final Leaderboard leaderboard;
    private final List<ModelCard> models;
    private final Duration window;

    OtherPages(Leaderboard leaderboard, List<ModelCard> models, QuotesSettings settings) {
        this.leaderboard = leaderboard;
        this.models = models;
        this.window = settings.reactionWindow();
    }

    @GET
    @Path("/leaderboard")
    @Operation(hidden = true)
    public TemplateInstance leaderboard() {
        var lines = leaderboard.standings().stream().map(Line::of).toList();
        return Templates.leaderboard(
                Frame.of("Leaderboard", "leaderboard", "/leaderboard"),
                lines,
                leaderboard.visitorsInPairs(),
                Scatter.of(leaderboard.agreement()));
    }

    @GET
    @Path("/about")
    @Operation(hidden = true)
    public TemplateInstance about() {
        return Templates.about(
                Frame.of("About", "about", "/about"),
                List.of(contender("Claude", "claude"), contender("GPT", "gpt")),
                contender("The judge", "judge"),
                Span.inWords(window));
    }

    private Contender contender(String shown, String name) {
        return new Contender(shown, ModelCard.providerOf(models, name));
    }
}
