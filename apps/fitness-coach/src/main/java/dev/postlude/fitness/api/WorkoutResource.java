package dev.postlude.fitness.api;

import dev.postlude.fitness.metrics.Workouts;
import dev.postlude.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

@Path("/api/workouts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Workouts")
public class WorkoutResource {

    private final Workouts workouts;
    private final CurrentPerson person;

    WorkoutResource(Workouts workouts, CurrentPerson person) {
        this.workouts = workouts;
        this.person = person;
    }

    @GET
    @Operation(summary = "Lists workouts, the newest first, with how hard they were")
    public Page<WorkoutView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = workouts.list(person.id(), limit, cursor);
        return page.with(page.items().stream().map(WorkoutView::of).toList());
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One workout")
    public WorkoutView one(@RestPath UUID id) {
        return WorkoutView.of(workouts.byId(person.id(), id));
    }
}
