package dev.postlude.quarkus.http.platform;

import dev.postlude.engine.Engine;
import dev.postlude.engine.history.ExperimentEntry;
import dev.postlude.engine.history.ExperimentReport;
import dev.postlude.engine.history.ExperimentReports;
import dev.postlude.engine.history.Page;
import dev.postlude.quarkus.http.problem.Problem;
import dev.postlude.quarkus.http.problem.RequestRefused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Experiments, what they say so far, and their weights.
@Path("/api/v1/experiments")
@Produces(MediaType.APPLICATION_JSON)
@WhereEnabled
@RunOnVirtualThread
@Tag(name = "Experiments")
public class ExperimentsResource {

    private final Provider<Engine> engine;

    ExperimentsResource(Provider<Engine> engine) {
        this.engine = engine;
    }

    @GET
    @Operation(summary = "All experiments of all apps")
    public Page<ExperimentEntry> list() {
        return new Page<>(reports().list(), null);
    }

    @GET
    @Path("/{app}/{function:.+}/{name}")
    @Operation(summary = "What an experiment says at this moment, and its verdict")
    public ExperimentReport one(
            @PathParam("app") String app, @PathParam("function") String function, @PathParam("name") String name) {
        return reports().one(app, function, name).orElseThrow(() -> unknown(app, function, name));
    }

    @PUT
    @Path("/{app}/{function:.+}/{name}/weights")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change the weights: a new epoch, noted with who changed them")
    @APIResponse(responseCode = "200", description = "The experiment with its new epoch")
    @APIResponse(responseCode = "422", description = "The weights do not fit its variants")
    public ExperimentEntry weights(
            @PathParam("app") String app,
            @PathParam("function") String function,
            @PathParam("name") String name,
            @Context SecurityContext security,
            @Nullable Map<String, @Nullable Double> weights) {
        if (weights == null || weights.containsValue(null)) {
            throw Problem.of(400, "The body is an object with a number for each variant: {\"A\": 1, \"B\": 3}.")
                    .refused();
        }
        var who = security.getUserPrincipal();
        try {
            engine.get()
                    .changeWeights(app, function, name, Map.copyOf(weights), who == null ? "api" : who.getName())
                    .orElseThrow(() -> unknown(app, function, name));
        } catch (IllegalArgumentException e) {
            throw Problem.of(422, e).refused();
        }
        return reports().list().stream()
                .filter(entry -> entry.app().equals(app)
                        && entry.function().equals(function)
                        && entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(app, function, name));
    }

    private static RequestRefused unknown(String app, String function, String name) {
        return Problem.of(
                        404,
                        "Function \"%s\" of app \"%s\" has no experiment \"%s\". GET /api/v1/experiments lists those there are."
                                .formatted(function, app, name))
                .refused();
    }

    private ExperimentReports reports() {
        return new ExperimentReports(engine.get().database());
    }
}
