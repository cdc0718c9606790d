package dev.postlude.quarkus.http.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.api.Erased;
import dev.postlude.engine.CancelResult;
import dev.postlude.engine.Engine;
import dev.postlude.engine.ErasedRun;
import dev.postlude.engine.UnknownRun;
import dev.postlude.engine.history.Page;
import dev.postlude.engine.history.RunFilter;
import dev.postlude.engine.history.RunReport;
import dev.postlude.engine.history.RunStatus;
import dev.postlude.engine.history.RunSummary;
import dev.postlude.engine.history.Runs;
import dev.postlude.quarkus.http.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Runs: what became of them, and ending or repeating one.
@Path("/api/v1/runs")
@Produces(MediaType.APPLICATION_JSON)
@WhereEnabled
@RunOnVirtualThread
@Tag(name = "Runs")
public class RunsResource {

    private final Provider<Engine> engine;

    RunsResource(Provider<Engine> engine) {
        this.engine = engine;
    }

    /// The id of a run that was started.
    public record Started(UUID runId) {}

    /// What a run is repeated with.
    public record Rerun(@Nullable String fromStep, @Nullable JsonNode input) {}

    @GET
    @Operation(summary = "Runs, newest first")
    public Page<RunSummary> list(
            @RestQuery @Nullable String app,
            @RestQuery @Nullable String function,
            @RestQuery @Nullable String status,
            @RestQuery @Nullable String since,
            @RestQuery @Nullable String until,
            @RestQuery @Nullable String deferred,
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String limit) {
        var filter = new RunFilter(
                app,
                function,
                status == null || status.isBlank() ? null : RunStatus.of(status),
                Query.instant("since", since),
                Query.instant("until", until),
                Query.flag("deferred", deferred),
                q);
        return new Runs(engine.get().database()).list(filter, cursor, Query.integer("limit", limit));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A run with its steps, scores, experiments and everything around it")
    public RunReport one(@PathParam("id") UUID id) {
        return new Runs(engine.get().database()).one(id).orElseThrow(() -> new UnknownRun(id));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "End a run at its next step, or at once if it waits")
    @APIResponse(responseCode = "200", description = "It ends")
    @APIResponse(responseCode = "409", description = "It had ended; the detail says how")
    public RunSummary cancel(@PathParam("id") UUID id) {
        return switch (engine.get().cancel(id)) {
            case CancelResult.Cancelled cancelled -> one(id).run();
            case CancelResult.AlreadyEnded(var status) ->
                throw Problem.of(409, "The run had ended before: it is %s.".formatted(status))
                        .refused();
            case CancelResult.Unknown unknown -> throw new UnknownRun(id);
        };
    }

    @POST
    @Path("/{id}/rerun")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Start a new run with the input of this one, or with another input")
    @APIResponse(responseCode = "202", description = "It is queued")
    @APIResponse(responseCode = "409", description = "It has been erased, so another input is needed")
    @APIResponse(responseCode = "501", description = "From a step: not yet")
    public Response rerun(@PathParam("id") UUID id, @Nullable Rerun how) {
        if (how != null && how.fromStep() != null) {
            throw Problem.of(501, "A run can be repeated as a whole, not yet from a step. Leave fromStep out.")
                    .refused();
        }
        try {
            var started = engine.get().rerun(id, how == null ? null : how.input());
            return Response.accepted(new Started(started)).build();
        } catch (ErasedRun erased) {
            throw Problem.of(409, String.valueOf(erased.getMessage())).refused();
        }
    }

    @POST
    @Path("/{id}/erase")
    @Operation(
            summary = "Erase what a run and everything that came of it hold of people",
            description =
                    "Inputs, results, failures, reasons and the data of events go for good; ids, times, statuses, "
                            + "variants and values of scores stay. Runs that have not ended are cancelled first.")
    @APIResponse(responseCode = "200", description = "What was reached; `ending` runs follow when they have ended")
    @APIResponse(responseCode = "404", description = "There is no such run")
    public Erased erase(@PathParam("id") UUID id) {
        var erased = engine.get().erase(Set.of(id));
        if (erased.runs() == 0) {
            throw new UnknownRun(id);
        }
        return erased;
    }
}
