package dev.postlude.quotes.pages;

import dev.postlude.quotes.quote.Quote;
import dev.postlude.quotes.quote.Quotes;
import dev.postlude.quotes.share.Links;
import dev.postlude.quotes.voting.Votes;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Visitor;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// One quote: still being written, hanging there, or never to be.
@Path("/q/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class QuotePages {

    /// After this long a quote is late, and the page looks again less often.
    private static final Duration SOON = Duration.ofMinutes(2);

    private static final List<String> MEANWHILE = List.of(
            "Lowering expectations",
            "Consulting somebody who has given up",
            "Looking for a silver lining, to remove it",
            "Asking the room. The room is muted",
            "Aligning with stakeholders in the matter of doubt",
            "Rounding hope down",
            "Warming up the cold water",
            "Checking whether anyone would notice",
            "Removing the exclamation marks",
            "Nearly there, for what that is worth");

    private final Quotes quotes;
    private final Votes votes;
    private final Wall wall;
    private final Visitor visitor;
    private final Links links;

    QuotePages(Quotes quotes, Votes votes, Wall wall, Visitor visitor, Links links) {
        this.quotes = quotes;
        this.votes = votes;
        this.wall = wall;
        this.visitor = visitor;
        this.links = links;
    }

    @GET
    @Operation(hidden = true)
    public Response quote(@RestPath UUID id, @QueryParam("notice") @Nullable String notice) {
        var quote = quotes.byId(id);
        var page = quote.written() ? hanging(quote, notice) : waiting(quote, notice, quotes.now());
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private TemplateInstance hanging(Quote quote, @Nullable String notice) {
        var poster = wall.hang(List.of(quote)).getFirst();
        var frame = Frame.of(poster.title(), "quote", "/q/" + quote.id).notice(notice);
        return Templates.quote(frame, poster, links.quote(quote.id), links.picture(quote.id));
    }

    private static TemplateInstance waiting(Quote quote, @Nullable String notice, Instant now) {
        var waited = Duration.between(quote.createdAt, now);
        var title = Hanging.title(quote);
        var frame = Frame.of(title, "quote", "/q/" + quote.id).notice(notice);
        if (!quote.pending()) {
            return Templates.waiting(
                    frame,
                    title,
                    null,
                    "This quote could not be written, not even badly. There is some comfort in that.");
        }
        var late = waited.compareTo(SOON) > 0;
        var line = MEANWHILE.get(Math.floorMod(waited.toSeconds() + quote.id.hashCode(), MEANWHILE.size()));
        return Templates.waiting(
                frame.refreshing(late ? 30 : 1),
                title,
                line,
                late
                        ? "This takes longer than it is worth. The page still looks, now and then."
                        : "This page looks again by itself.");
    }

    @POST
    @Path("/vote")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response vote(@RestPath UUID id, @RestForm @Nullable String vote, @RestForm @Nullable String back) {
        var notice = Notice.VOTED;
        switch (vote) {
            case "up" -> votes.cast(id, visitor.key(), true);
            case "down" -> votes.cast(id, visitor.key(), false);
            case "none" -> {
                votes.withdraw(id, visitor.key());
                notice = Notice.WITHDRAWN;
            }
            case null, default -> throw new InvalidInput("vote", "is up, down or none");
        }
        return Response.seeOther(Stretch.back(back, id, notice)).build();
    }
}
