package dev.postlude.fitness.api;

import dev.postlude.fitness.metrics.insight.Insight;
import dev.postlude.fitness.metrics.insight.Insights;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/insights")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Insights")
public class InsightResource {

    private final Insights insights;
    private final CurrentPerson person;

    InsightResource(Insights insights, CurrentPerson person) {
        this.insights = insights;
        this.person = person;
    }

    /// @param asOf the last day anything is known of; null when nothing is
    /// @param next always null: there are never many
    public record Answer(
            @Nullable LocalDate asOf,
            List<Insight> items,
            @Nullable String next) {}

    @GET
    @Operation(summary = "What the last half year says, each with how much it is worth")
    public Answer insights() {
        return insights.of(person.id())
                .map(found -> new Answer(found.asOf(), found.items(), null))
                .orElseGet(() -> new Answer(null, List.of(), null));
    }
}
