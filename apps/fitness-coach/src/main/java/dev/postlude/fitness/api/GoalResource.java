package dev.postlude.fitness.api;

import dev.postlude.fitness.metrics.Goals;
import dev.postlude.web.InvalidInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/goal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Goal")
public class GoalResource {

    private final Goals goals;
    private final CurrentPerson person;

    GoalResource(Goals goals, CurrentPerson person) {
        this.goals = goals;
        this.person = person;
    }

    /// @param targetWeight in kg; null for none
    public record Goal(@Nullable Double targetWeight) {}

    @GET
    @Operation(summary = "The weight one wants to reach")
    public Goal goal() {
        var target = goals.target(person.id());
        return new Goal(target.isPresent() ? target.getAsDouble() : null);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Sets the weight one wants to reach")
    @APIResponse(responseCode = "422", description = "Why this app does not help with that weight")
    public Goal aim(@Nullable Goal goal) {
        if (goal == null || goal.targetWeight() == null) {
            throw new InvalidInput("targetWeight", "is missing; it is a weight in kg");
        }
        goals.aim(person.orNew(), goal.targetWeight());
        return goal();
    }

    @DELETE
    @Operation(summary = "Forgets the weight one wanted to reach")
    public Goal drop() {
        goals.drop(person.id());
        return goal();
    }
}
