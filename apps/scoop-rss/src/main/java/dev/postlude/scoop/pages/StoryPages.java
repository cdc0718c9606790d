package dev.postlude.scoop.pages;

import dev.postlude.scoop.catalog.DatabaseClock;
import dev.postlude.scoop.catalog.Stories;
import dev.postlude.scoop.reader.CurrentReader;
import dev.postlude.scoop.reader.Quota;
import dev.postlude.scoop.reader.Rating;
import dev.postlude.scoop.reader.Readings;
import dev.postlude.scoop.reader.Scoops;
import dev.postlude.scoop.reader.TooOften;
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
    private final CurrentReader reader;
    private final DatabaseClock clock;

    StoryPages(
            Stories stories, Scoops scoops, Readings readings, Quota quota, CurrentReader reader, DatabaseClock clock) {
        this.stories = stories;
        this.scoops = scoops;
        this.readings = readings;
        this.quota = quota;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance story(@RestPath UUID id, @QueryParam("notice") @Nullable String notice) {
        var card = Card.of(scoops.of(stories.byId(id), reader.key()), clock.now());
        if (reader.counts()) {
            readings.open(id, reader.key(), card.run());
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
            readings.save(id, reader.key(), run);
        } else {
            readings.unsave(id, reader.key());
        }
        return Redirect.to(back == null ? "/story/" + id : back, saved ? Notice.SAVED : Notice.UNSAVED);
    }

    @POST
    @Path("/rating")
    @Operation(hidden = true)
    public Response rate(@RestPath UUID id, @RestForm @Nullable UUID run, @RestForm @Nullable String rating) {
        readings.rate(id, reader.key(), Rating.of(rating), run);
        return Redirect.to("/story/" + id, Notice.RATED);
    }

    @POST
    @Path("/resummarize")
    @Operation(hidden = true)
    public Response resummarize(@RestPath UUID id) {
        try {
            quota.spend(reader);
        } catch (TooOften e) {
            return Redirect.to("/story/" + id, Notice.ENOUGH);
        }
        stories.resummarize(id);
        return Redirect.to("/story/" + id, Notice.CHURNING);
    }
}
