package dev.postlude.quotes.pages;

import dev.postlude.quotes.pairing.Offers;
import dev.postlude.quotes.pairing.Pair;
import dev.postlude.quotes.pairing.Picks;
import dev.postlude.quotes.quote.Quotes;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Redirect;
import dev.postlude.web.Visitor;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// Two quotes, neither of which says who wrote it, and the question which is bleaker.
@Path("/pairs")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class PairPages {

    private static final String NEITHER = "none";

    private final Offers offers;
    private final Picks picks;
    private final Quotes quotes;
    private final Visitor visitor;

    PairPages(Offers offers, Picks picks, Quotes quotes, Visitor visitor) {
        this.offers = offers;
        this.picks = picks;
        this.quotes = quotes;
        this.visitor = visitor;
    }

    /// A robot is offered nothing, for it would not answer.
    @GET
    @Operation(hidden = true)
    public Response pair(@QueryParam("notice") @Nullable String notice) {
        var key = visitor.key();
        var pair = visitor.counts() ? offers.to(key) : Optional.<Pair>empty();
        var told = Notice.PICKED.word().equals(notice) || Notice.STOOD.word().equals(notice)
                ? picks.last(key).map(Told::of).orElse(null)
                : null;
        var frame = Frame.of("Which is bleaker", "pairs", "/pairs").notice(notice);
        var page = Templates.pairs(frame, pair.map(this::sides).orElse(null), told);
        return Response.ok(page).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private Sides sides(Pair pair) {
        var now = quotes.now();
        return new Sides(Hanging.of(pair.left(), null, false, now), Hanging.of(pair.right(), null, false, now));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response pick(
            @RestForm @Nullable String left, @RestForm @Nullable String right, @RestForm @Nullable String pick) {
        var one = id("left", left);
        var two = id("right", right);
        if (one.equals(two)) {
            throw new InvalidInput("right", "is the same quote as the left one");
        }
        if (NEITHER.equals(pick)) {
            offers.passOn(visitor.key(), one);
            return Redirect.to("/pairs", Notice.PASSED);
        }
        var preferred = id("pick", pick);
        if (!preferred.equals(one) && !preferred.equals(two)) {
            throw new InvalidInput("pick", "is one of the two, or none");
        }
        var first = picks.pick(visitor.key(), preferred, preferred.equals(one) ? two : one);
        return Redirect.to("/pairs", first ? Notice.PICKED : Notice.STOOD);
    }

    private static UUID id(String field, @Nullable String text) {
        try {
            return UUID.fromString(Objects.requireNonNullElse(text, ""));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field, "is the id of a quote");
        }
    }
}
