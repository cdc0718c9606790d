package dev.postlude.ai.http;

import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.task.Cancellations;
import dev.postlude.ai.task.TaskOwner;
import dev.postlude.quarkus.http.problem.Problem;
import dev.postlude.quarkus.http.problem.RequestRefused;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// What became of the work one was promised.
@Path("/api/ai-jobs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "AI jobs")
public class AiJobResource {

    private final AiTasks tasks;
    private final TaskOwner owner;
    private final AiJobStreams streams;
    private final Cancellations cancellations;

    AiJobResource(AiTasks tasks, TaskOwner owner, AiJobStreams streams, Cancellations cancellations) {
        this.tasks = tasks;
        this.owner = owner;
        this.streams = streams;
        this.cancellations = cancellations;
    }

    @GET
    @RunOnVirtualThread
    @Operation(summary = "Lists one's own jobs, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AiJobPage.class)))
    public Response list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        return fresh(AiJobPage.of(tasks.list(owner.key(), limit, cursor)));
    }

    @GET
    @Path("/{id}")
    @RunOnVirtualThread
    @Operation(summary = "One of one's own jobs, as it stands")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AiJobView.class)))
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    public Response one(@RestPath UUID id) {
        return fresh(AiJobView.of(find(id)));
    }

    @DELETE
    @Path("/{id}")
    @RunOnVirtualThread
    @Operation(
            summary = "Cancels a job that is not finished",
            description = "It has failed from then on, and what it took of the quota is given back. Asking again"
                    + " answers the same.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AiJobView.class)))
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    @APIResponse(responseCode = "409", description = "It had ended before")
    public Response cancel(@RestPath UUID id) {
        var task = cancellations.cancel(owner.key(), id).orElseThrow(() -> unknown(id));
        if (!Cancellations.isCancelled(task)) {
            throw Problem.of(
                            409,
                            "Job %s is %s already, so it cannot be cancelled."
                                    .formatted(id, task.status().word()))
                    .refused();
        }
        return fresh(AiJobView.of(task));
    }

    @GET
    @Path("/{id}/stream")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follows a job until it ends",
            description = "Each event is the job as it stands, the first one at once. Whoever comes back after the"
                    + " last one is answered with 204, so that a browser does not come back again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AiJobView.class)))
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's")
    public Multi<OutboundSseEvent> stream(
            @RestPath UUID id, @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        var task = find(id);
        if (task.status().isEnd() && AiJobStreams.eventId(task).equals(lastEventId)) {
            throw new WebApplicationException(Response.noContent().build());
        }
        return streams.follow(task, sse);
    }

    private AiTask find(UUID id) {
        return tasks.find(owner.key(), id).orElseThrow(() -> unknown(id));
    }

    private static RequestRefused unknown(UUID id) {
        return Problem.of(404, "You have no job %s. GET /api/ai-jobs lists yours.".formatted(id))
                .refused();
    }

    private static Response fresh(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
