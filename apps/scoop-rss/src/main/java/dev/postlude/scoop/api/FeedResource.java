package dev.postlude.scoop.api;

import dev.postlude.scoop.catalog.Feed;
import dev.postlude.scoop.catalog.Feeds;
import dev.postlude.scoop.catalog.Stories;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path("/api/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Feeds")
public class FeedResource {

    private final Feeds feeds;
    private final Stories stories;

    FeedResource(Feeds feeds, Stories stories) {
        this.feeds = feeds;
        this.stories = stories;
    }

    /// @param url of a feed, or of a page that links one
    public record NewFeed(@Nullable String url) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds a feed",
            description = "Reads the feed, or the one that the page links, before it answers; the summaries of its"
                    + " newest stories follow on their own. A feed that is already there is answered with 200.")
    @APIResponse(responseCode = "201", description = "The feed")
    @APIResponse(responseCode = "422", description = "Why the feed cannot be read; nothing was stored")
    public Response add(@Nullable NewFeed feed) {
        if (feed == null || feed.url() == null || feed.url().isBlank()) {
            throw new InvalidInput("url", "is missing; give the address of a feed or of a page that links one");
        }
        var added = feeds.add(feed.url());
        var view = view(added.feed());
        var location = URI.create("/api/feeds/" + view.id());
        return added.isNew()
                ? Response.created(location).entity(view).build()
                : Response.ok(view).contentLocation(location).build();
    }

    @GET
    @Operation(summary = "Lists the feeds, the one added last first")
    public Page<FeedView> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = feeds.list(limit, cursor);
        var counts = feeds.stories(page.items());
        return page.with(page.items().stream()
                .map(feed -> FeedView.of(feed, counts.getOrDefault(feed.id, 0L)))
                .toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One feed")
    public FeedView one(@RestPath UUID id) {
        return view(feeds.byId(id));
    }

    private FeedView view(Feed feed) {
        return FeedView.of(feed, stories.count(feed.id));
    }
}
