package dev.postlude.scoop.api;

import dev.postlude.scoop.catalog.Stories;
import dev.postlude.scoop.reader.Readings;
import dev.postlude.web.NotThere;
import dev.postlude.web.Visitor;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The way out to a story's source. Where it leads is looked up here and never taken from the address, so nobody
/// can borrow our name for another destination.
@Path("/r")
@RunOnVirtualThread
@Tag(name = "Stories")
public class ClickResource {

    private final Stories stories;
    private final Readings readings;
    private final Visitor visitor;

    ClickResource(Stories stories, Readings readings, Visitor visitor) {
        this.stories = stories;
        this.readings = readings;
        this.visitor = visitor;
    }

    @GET
    @Path("/{storyId}")
    @Operation(
            summary = "Goes to the source of a story",
            description =
                    "Counts once a reader and summary, and not at all when a robot or a prefetching browser asks.")
    @APIResponse(responseCode = "302", description = "To the source")
    public Response follow(@RestPath UUID storyId, @QueryParam("run") @Nullable UUID run) {
        var url = stories.byId(storyId).url;
        if (url == null) {
            throw new NotThere("source of story", storyId);
        }
        if (visitor.counts()) {
            readings.click(storyId, visitor.key(), run);
        }
        return Response.status(Response.Status.FOUND)
                .location(URI.create(url))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }
}
