package dev.postlude.scoop.pages;

import dev.postlude.scoop.catalog.Feeds;
import dev.postlude.scoop.catalog.Stories;
import dev.postlude.scoop.catalog.Stories.Wanted;
import dev.postlude.scoop.feed.read.UnreadableFeed;
import dev.postlude.scoop.reader.Scoops;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Page;
import dev.postlude.web.Redirect;
import dev.postlude.web.Visitor;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// The feeds, and the form that adds one.
@Path("/flavors")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class FlavorPages {

    private static final int CARDS = 30;

    private final Feeds feeds;
    private final Stories stories;
    private final Scoops scoops;
    private final Visitor visitor;
    private final DatabaseClock clock;

    FlavorPages(Feeds feeds, Stories stories, Scoops scoops, Visitor visitor, DatabaseClock clock) {
        this.feeds = feeds;
        this.stories = stories;
        this.scoops = scoops;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance flavors(@QueryParam("notice") @Nullable String notice) {
        return page(notice, null, null);
    }

    @POST
    @Operation(hidden = true)
    public Response add(@RestForm @Nullable String url) {
        var typed = url == null ? "" : url.strip();
        try {
            var added = feeds.add(typed);
            return Redirect.to("/flavors/" + added.feed().id, added.isNew() ? Notice.ADDED : Notice.KNOWN);
        } catch (UnreadableFeed e) {
            return Response.status(422)
                    .entity(page(null, typed, e.getMessage()))
                    .build();
        } catch (InvalidInput e) {
            return Response.status(422)
                    .entity(page(null, typed, "This address " + e.violation()))
                    .build();
        }
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance flavor(
            @RestPath UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("notice") @Nullable String notice) {
        var now = clock.now();
        var feed = feeds.byId(id);
        var page = stories.list(new Wanted(id, null, cursor, CARDS));
        var cards = scoops.of(page.items(), visitor.key()).stream()
                .map(scoop -> Card.of(scoop, now))
                .toList();
        var frame = Frame.of(feed.title, "flavors", "/flavors/" + id)
                .notice(notice)
                .refreshing(cursor == null && cards.stream().anyMatch(Card::soon));
        var more = page.next() == null ? null : "/flavors/" + id + "?cursor=" + page.next();
        return Templates.flavor(frame, FlavorCard.of(feed, stories.count(id), now), cards, more);
    }

    private TemplateInstance page(@Nullable String notice, @Nullable String typed, @Nullable String problem) {
        var now = clock.now();
        var all = feeds.list(Page.MOST, null).items();
        var counts = feeds.stories(all);
        var cards = all.stream()
                .map(feed -> FlavorCard.of(feed, counts.getOrDefault(feed.id, 0L), now))
                .toList();
        return Templates.flavors(Frame.of("Flavors", "flavors", "/flavors").notice(notice), cards, typed, problem);
    }
}
