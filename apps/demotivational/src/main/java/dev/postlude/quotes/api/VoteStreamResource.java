package dev.postlude.quotes.api;

import dev.postlude.quotes.voting.Tally;
import dev.postlude.quotes.voting.VoteStream;
import dev.postlude.web.TooOften;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Votes as they come.
@Path("/api/votes")
@Tag(name = "Quotes")
public class VoteStreamResource {

    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int BEATS_OF_SILENCE = 30;
    private static final Duration CROWDED = Duration.ofMinutes(1);

    private final VoteStream stream;

    VoteStreamResource(VoteStream stream) {
        this.stream = stream;
    }

    @GET
    @Path("/stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follows the tallies of all quotes",
            description = "Each event is a list of tallies {quoteId, ups, downs} that changed, in absolute numbers;"
                    + " the first one has those of the last minute.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Tally.class)))
    public Multi<OutboundSseEvent> follow(@Context Sse sse) {
        var follower = stream.follow()
                .orElseThrow(() -> new TooOften("Too many follow the votes here. Look again in a minute.", CROWDED));
        // A follower that is too slow for the beat misses beats and no tallies: it is told what it does not know.
        return Multi.createFrom()
                .ticks()
                .every(BEAT)
                .onOverflow()
                .drop()
                .onItem()
                .transformToMultiAndConcatenate(beat -> event(follower.news(), beat, sse))
                .onTermination()
                .invoke(follower::close);
    }

    /// Without this, whoever only wants the heading would follow the votes, and never hear the end of it.
    @HEAD
    @Path("/stream")
    @Operation(hidden = true)
    public Response heading() {
        return Response.ok().type(MediaType.SERVER_SENT_EVENTS_TYPE).build();
    }

    private static Multi<OutboundSseEvent> event(List<Tally> news, long beat, Sse sse) {
        if (!news.isEmpty()) {
            return Multi.createFrom()
                    .item(sse.newEventBuilder()
                            .name("tallies")
                            .mediaType(MediaType.APPLICATION_JSON_TYPE)
                            .data(List.class, news)
                            .build());
        }
        // So that proxies keep the connection, and that one which is gone is noticed.
        return beat % BEATS_OF_SILENCE == 0
                ? Multi.createFrom()
                        .item(sse.newEventBuilder().comment("still here").build())
                : Multi.createFrom().empty();
    }
}
