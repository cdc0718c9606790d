package dev.postlude.quarkus.http.platform;

import dev.postlude.engine.Engine;
import dev.postlude.engine.history.EventEntry;
import dev.postlude.engine.history.EventLog;
import dev.postlude.engine.history.Page;
import dev.postlude.engine.history.RunSummary;
import dev.postlude.engine.history.Runs;
import dev.postlude.quarkus.http.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Events, and what they started.
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@WhereEnabled
@RunOnVirtualThread
@Tag(name = "Events")
public class EventsResource {

    private final Provider<Engine> engine;

    EventsResource(Provider<Engine> engine) {
        this.engine = engine;
    }

    @GET
    @Operation(summary = "Events, newest first")
    public Page<EventEntry> list(
            @RestQuery @Nullable String name,
            @RestQuery @Nullable String since,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        var filter = new EventLog.Filter(name, Query.instant("since", since), Query.instant("until", until), q);
        return log().list(filter, cursor, Query.integer("limit", limit));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An event")
    public EventEntry one(@PathParam("id") UUID id) {
        return log().one(id)
                .orElseThrow(() ->
                        Problem.of(404, "There is no event %s.".formatted(id)).refused());
    }

    @GET
    @Path("/{id}/runs")
    @Operation(summary = "The runs an event started")
    public Page<RunSummary> runs(@PathParam("id") UUID id) {
        one(id);
        return new Page<>(new Runs(engine.get().database()).startedBy(id), null);
    }

    private EventLog log() {
        return new EventLog(engine.get().database());
    }
}
