package dev.postlude.quotes.api;

import dev.postlude.ai.http.AcceptedTask;
import dev.postlude.quotes.quote.Quote;
import dev.postlude.quotes.quote.Quotes;
import dev.postlude.quotes.quote.Requests;
import dev.postlude.quotes.quote.Topic;
import dev.postlude.quotes.quote.Words;
import dev.postlude.quotes.voting.Votes;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Visitor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Quotes, and what one thinks of them.
@Path("/api/quotes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Quotes")
public class QuoteResource {

    private final Quotes quotes;
    private final Requests requests;
    private final Votes votes;
    private final Visitor visitor;

    QuoteResource(Quotes quotes, Requests requests, Votes votes, Visitor visitor) {
        this.quotes = quotes;
        this.requests = requests;
        this.votes = votes;
        this.visitor = visitor;
    }

    /// @param topic what about, at most 120 characters; without it, whatever comes
    public record NewQuote(@Nullable String topic) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks for a quote", description = "The same Idempotency-Key gives the same quote.")
    @APIResponse(responseCode = "202", description = "It will be written: {aiJobId, quoteId}")
    @APIResponse(responseCode = "422", description = "The topic is none")
    @APIResponse(responseCode = "429", description = "This visitor has asked too often")
    public Response ask(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable NewQuote wanted) {
        var topic = Topic.read(wanted == null ? null : wanted.topic());
        var accepted = requests.ask(visitor.key(), key, topic);
        return AcceptedTask.answer(accepted.ticket(), Map.of("quoteId", accepted.quoteId()));
    }

    @GET
    @Operation(
            summary = "Lists quotes, the newest first",
            description = "With q, those that have all its words in their topic or text, in whatever form.")
    public Response list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = quotes.list(new Quotes.Wanted(limit, cursor, Words.read(words)));
        if (visitor.counts()) {
            quotes.seen(page.items());
        }
        return fresh(page.with(views(page.items())));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One quote")
    public Response one(@RestPath UUID id) {
        var quote = List.of(quotes.byId(id));
        if (visitor.counts()) {
            quotes.seen(quote);
        }
        return fresh(views(quote).getFirst());
    }

    /// @param up true for up, false for down
    public record NewVote(@Nullable Boolean up) {}

    @PUT
    @Path("/{id}/vote")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Votes", description = "A visitor has one vote a quote: the last. Then it says who wrote it.")
    @APIResponse(responseCode = "409", description = "The quote is not written")
    public Response vote(@RestPath UUID id, @Nullable NewVote vote) {
        if (vote == null || vote.up() == null) {
            throw new InvalidInput("up", "is missing; it is true or false");
        }
        votes.cast(id, visitor.key(), vote.up());
        return one(id);
    }

    @DELETE
    @Path("/{id}/vote")
    @Operation(summary = "Takes one's vote back")
    public Response withdraw(@RestPath UUID id) {
        votes.withdraw(id, visitor.key());
        return one(id);
    }

    private List<QuoteView> views(List<Quote> shown) {
        var said = votes.of(visitor.key(), shown);
        return shown.stream()
                .map(quote -> QuoteView.of(quote, said.get(quote.id), visitor.admin()))
                .toList();
    }

    /// What one visitor sees is not what the next one does.
    private static Response fresh(Object body) {
        return Response.ok(body).header("Cache-Control", "no-store").build();
    }
}
