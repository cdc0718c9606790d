package dev.postlude.scoop.pages;

import dev.postlude.ai.task.OverQuota;
import dev.postlude.scoop.catalog.Stories;
import dev.postlude.scoop.reader.Quota;
import dev.postlude.scoop.reader.Rating;
import dev.postlude.scoop.reader.Readings;
import dev.postlude.scoop.reader.Scoops;
import dev.postlude.web.DatabaseClock;
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

/// One story, and what a reader can do with it.
@Path("/story/{id}")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class StoryPages {

    private final Stories stories;
    private final Scoops scoops;
    private final Readings readings;
    private final Quota quota;
    private final Visitor visitor;
    private final DatabaseClock clock;

    StoryPages(Stories stories, Scoops scoops, Readings readings, Quota quota, Visitor visitor, DatabaseClock clock) {
        this.stories = stories;
        this.scoops = scoops;
        this.readings = readings;
        this.quota = quota;
        this.visitor = visitor;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance story(@RestPath UUID id, @QueryParam("notice") @Nullable String notice) {
        var card = Card.of(scoops.of(stories.byId(id), visitor.key()), clock.now());
        if (visitor.counts()) {
            readings.open(id, visitor.key(), card.run());
        }
        var frame =
                Frame.of(card.title(), "story", "/story/" + id).notice(notice).refreshing(card.soon());
        return Templates.story(frame, card);
    }

    @POST
    @Path("/saved")
    @Operation(hidden = true)
    public Response save(
            @RestPath UUID id, @RestForm @Nullable UUID run, @RestForm boolean saved, @RestForm @Nullable String back) {
        if (saved) {
            readings.save(id, visitor.key(), run);
        } else {
            readings.unsave(id, visitor.key());
        }
        return Redirect.to(back == null ? "/story/" + id : back, saved ? Notice.SAVED : Notice.UNSAVED);
    }

    @POST
    @Path("/rating")
    @Operation(hidden = true)
    public Response rate(@RestPath UUID id, @RestForm @Nullable UUID run, @RestForm @Nullable String rating) {
        readings.rate(id, visitor.key(), Rating.of(rating), run);
        return Redirect.to("/story/" + id, Notice.RATED);
    }

    @POST
    @Path("/resummarize")
    @Operation(hidden = true)
    public Response resummarize(@RestPath UUID id) {
        // Before anything is spent: a story that is not there costs nothing.
        stories.byId(id);
        try {
            quota.spend(visitor);
        } catch (OverQuota e) {
            return Redirect.to("/story/" + id, Notice.ENOUGH);
        }
        stories.resummarize(id);
        return Redirect.to("/story/" + id, Notice.CHURNING);
    }
}
