package dev.postlude.quarkus.http.platform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.postlude.engine.Engine;
import dev.postlude.engine.NoSuchFunction;
import dev.postlude.engine.history.FunctionEntry;
import dev.postlude.engine.history.Functions;
import dev.postlude.engine.history.Page;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Functions: what starts them, starting one by hand, pausing and resuming it. Ids may have slashes in them.
@Path("/api/v1/functions")
@Produces(MediaType.APPLICATION_JSON)
@WhereEnabled
@RunOnVirtualThread
@Tag(name = "Functions")
public class FunctionsResource {

    private final Provider<Engine> engine;

    FunctionsResource(Provider<Engine> engine) {
        this.engine = engine;
    }

    /// What a function is started with.
    public record Invocation(@Nullable JsonNode data) {}

    @GET
    @Operation(summary = "All functions of all apps")
    public Page<FunctionEntry> list() {
        return new Page<>(functions().list(), null);
    }

    @GET
    @Path("/{app}/{id:.+}")
    @Operation(summary = "A function")
    public FunctionEntry one(@PathParam("app") String app, @PathParam("id") String id) {
        return functions().one(app, id).orElseThrow(() -> new NoSuchFunction(app, id));
    }

    @POST
    @Path("/{app}/{id:.+}/invoke")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Start a run of a function with this data as its input")
    @APIResponse(responseCode = "202", description = "It is queued")
    public Response invoke(@PathParam("app") String app, @PathParam("id") String id, @Nullable Invocation invocation) {
        if (invocation == null || invocation.data() == null) {
            throw Problem.of(400, "The body is an object with data, the input of the function.")
                    .refused();
        }
        var run = engine.get().invoke(app, id, invocation.data());
        return Response.accepted(new RunsResource.Started(run)).build();
    }

    @POST
    @Path("/{app}/{id:.+}/pause")
    @Operation(summary = "Let new runs of a function stand in line")
    public FunctionEntry pause(@PathParam("app") String app, @PathParam("id") String id) {
        engine.get().pause(app, id);
        return one(app, id);
    }

    @POST
    @Path("/{app}/{id:.+}/resume")
    @Operation(summary = "Let the runs of a paused function go on")
    public FunctionEntry resume(@PathParam("app") String app, @PathParam("id") String id) {
        engine.get().resume(app, id);
        return one(app, id);
    }

    private Functions functions() {
        return new Functions(engine.get().database());
    }
}
