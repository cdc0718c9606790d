package dev.postlude.quarkus.http.platform;

import dev.postlude.engine.Engine;
import dev.postlude.engine.history.Page;
import dev.postlude.engine.history.ScoreSeries;
import dev.postlude.engine.history.SeriesReport;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Provider;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Scores over time.
@Path("/api/v1/scores")
@Produces(MediaType.APPLICATION_JSON)
@WhereEnabled
@RunOnVirtualThread
@Tag(name = "Scores")
public class ScoresResource {

    private final Provider<Engine> engine;

    ScoresResource(Provider<Engine> engine) {
        this.engine = engine;
    }

    @GET
    @Operation(summary = "A series for each metric that fits; of the last day unless since and until say otherwise")
    public Page<SeriesReport> list(
            @RestQuery @Nullable String app,
            @RestQuery @Nullable String metric,
            @RestQuery @Nullable String function,
            @RestQuery @Nullable String variant,
            @RestQuery @Nullable String bucket,
            @RestQuery @Nullable String since,
            @RestQuery @Nullable String until) {
        var filter = new ScoreSeries.Filter(
                app,
                metric,
                function,
                variant,
                Query.duration("bucket", bucket),
                Query.instant("since", since),
                Query.instant("until", until));
        return new Page<>(new ScoreSeries(engine.get().database()).list(filter), null);
    }
}
