package dev.postlude.scoop.api;

import dev.postlude.scoop.catalog.Stories;
import dev.postlude.scoop.catalog.Stories.Wanted;
import dev.postlude.scoop.reader.Quota;
import dev.postlude.scoop.reader.Rating;
import dev.postlude.scoop.reader.Readings;
import dev.postlude.scoop.reader.Scoops;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Page;
import dev.postlude.web.Visitor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What a reader does is credited to the summary that `?run=` names, or else to the one that is shown now.
@Path("/api/stories")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Stories")
public class StoryResource {

    private final Stories stories;
    private final Scoops scoops;
    private final Readings readings;
    private final Quota quota;
    private final Visitor visitor;

    StoryResource(Stories stories, Scoops scoops, Readings readings, Quota quota, Visitor visitor) {
        this.stories = stories;
        this.scoops = scoops;
        this.readings = readings;
        this.quota = quota;
        this.visitor = visitor;
    }

    @GET
    @Operation(
            summary = "Lists stories, the newest first",
            description = "Of one feed, or with certain words, or both.")
    public Page<StoryView> list(
            @QueryParam("feed") @Nullable UUID feed,
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = stories.list(new Wanted(feed, q, cursor, limit));
        return page.with(scoops.of(page.items(), visitor.key()).stream()
                .map(scoop -> StoryView.of(scoop, visitor.admin()))
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One story")
    public StoryView one(@RestPath UUID id) {
        return StoryView.of(scoops.of(stories.byId(id), visitor.key()), visitor.admin());
    }

    @POST
    @Path("/{id}/open")
    @Operation(summary = "Says that the reader has opened the story")
    public StoryView open(@RestPath UUID id, @QueryParam("run") @Nullable UUID run) {
        readings.open(id, visitor.key(), run);
        return one(id);
    }

    @PUT
    @Path("/{id}/saved")
    @Operation(summary = "Puts the story on the reader's list")
    public StoryView save(@RestPath UUID id, @QueryParam("run") @Nullable UUID run) {
        readings.save(id, visitor.key(), run);
        return one(id);
    }

    @DELETE
    @Path("/{id}/saved")
    @Operation(summary = "Takes the story off the reader's list")
    public StoryView unsave(@RestPath UUID id) {
        readings.unsave(id, visitor.key());
        return one(id);
    }

    /// @param rating `good`, `oversold` or `spoiled`
    public record NewRating(@Nullable String rating) {}

    @PUT
    @Path("/{id}/rating")
    @Operation(
            summary = "Says what the summary was worth",
            description = "A reader has one opinion of a summary: the last.")
    public StoryView rate(@RestPath UUID id, @QueryParam("run") @Nullable UUID run, @Nullable NewRating rating) {
        if (rating == null) {
            throw new InvalidInput("rating", "is missing; it is good, oversold or spoiled");
        }
        readings.rate(id, visitor.key(), Rating.of(rating.rating()), run);
        return one(id);
    }

    /// @param generation     which summary of the story this will be
    /// @param shownRunId     the run that wrote the one that is shown until then
    public record Resummarizing(
            UUID storyId, int generation, @Nullable UUID shownRunId) {}

    @POST
    @Path("/{id}/resummarize")
    @Operation(summary = "Asks for a new summary", description = "The old one is shown until the new one is there.")
    @APIResponse(responseCode = "202", description = "It will be written; the story's runId changes when it is")
    @APIResponse(responseCode = "429", description = "The reader has asked too often within the hour")
    public Response resummarize(@RestPath UUID id) {
        // Before anything is spent: a story that is not there costs nothing.
        var shown = stories.byId(id).summaryRun;
        quota.spend(visitor);
        var requested = stories.resummarize(id);
        return Response.accepted(new Resummarizing(id, requested.generation(), shown))
                .location(URI.create("/api/stories/" + id))
                .build();
    }
}
