package dev.postlude.scoop.pages;

import dev.postlude.ai.ModelCard;
import dev.postlude.scoop.catalog.Feeds;
import dev.postlude.scoop.catalog.Stories;
import dev.postlude.scoop.catalog.Stories.Wanted;
import dev.postlude.scoop.catalog.Story;
import dev.postlude.scoop.reader.Scoop;
import dev.postlude.scoop.reader.Scoops;
import dev.postlude.web.Ages;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.Page;
import dev.postlude.web.Visitor;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The front page, the freezer and what there is to say about it all.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class HomePages {

    private static final int CARDS = 30;
    private static final int POPULAR = 3;
    private static final int FLAVORS = 24;
    private static final int FREEZER = 200;

    private final Stories stories;
    private final Feeds feeds;
    private final Scoops scoops;
    private final Visitor visitor;
    private final DatabaseClock clock;
    private final List<ModelCard> models;

    HomePages(
            Stories stories, Feeds feeds, Scoops scoops, Visitor visitor, DatabaseClock clock, List<ModelCard> models) {
        this.stories = stories;
        this.feeds = feeds;
        this.scoops = scoops;
        this.visitor = visitor;
        this.clock = clock;
        this.models = models;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance home(
            @QueryParam("q") @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("notice") @Nullable String notice) {
        var now = clock.now();
        var page = stories.list(new Wanted(null, q, cursor, CARDS));
        boolean searching = q != null && !q.isBlank();
        boolean first = cursor == null && !searching;
        var favorites = first ? stories.popular(POPULAR) : List.<Story>of();
        var popular = cards(favorites, now);
        var fresh = cards(
                page.items().stream()
                        .filter(story -> !favorites.contains(story))
                        .toList(),
                now);
        var flavors = first
                ? feeds.list(FLAVORS, null).items().stream().map(Flavor::of).toList()
                : List.<Flavor>of();
        var frame = Frame.of(searching ? "Scoops about " + q : "Fresh scoops", "fresh", "/")
                .words(q)
                .notice(notice)
                .refreshing(first && fresh.stream().anyMatch(Card::soon));
        return Templates.home(frame, Ages.weekday(now), popular, fresh, flavors, more(page, q));
    }

    private static @Nullable String more(Page<Story> page, @Nullable String q) {
        if (page.next() == null) {
            return null;
        }
        var words = q == null || q.isBlank() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
        return "/?cursor=" + page.next() + words;
    }

    @GET
    @Path("/saved")
    @Operation(hidden = true)
    public TemplateInstance saved(@QueryParam("notice") @Nullable String notice) {
        var now = clock.now();
        var cards = scoops.saved(visitor.key(), FREEZER).stream()
                .map(scoop -> Card.of(scoop, now))
                .toList();
        return Templates.saved(Frame.of("Your freezer", "saved", "/saved").notice(notice), cards);
    }

    @GET
    @Path("/about")
    @Operation(hidden = true)
    public TemplateInstance about() {
        return Templates.about(
                Frame.of("How it is made", "about", "/about"),
                ModelCard.providerOf(models, "writer"),
                ModelCard.providerOf(models, "judge"));
    }

    private List<Card> cards(List<Story> found, Instant now) {
        List<Scoop> seen = scoops.of(found, visitor.key());
        return seen.stream().map(scoop -> Card.of(scoop, now)).toList();
    }
}
