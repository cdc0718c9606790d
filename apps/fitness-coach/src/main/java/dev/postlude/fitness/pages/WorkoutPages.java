package dev.postlude.fitness.pages;

import dev.postlude.fitness.api.CurrentPerson;
import dev.postlude.fitness.metrics.Workouts;
import dev.postlude.fitness.metrics.Workouts.Heart;
import dev.postlude.fitness.pages.chart.HeartChart;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Workouts, and one workout.
@Path("/workouts")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class WorkoutPages {

    private static final int CARDS = 40;
    private static final double PERCENT = 100;

    private final CurrentPerson person;
    private final Workouts workouts;

    WorkoutPages(CurrentPerson person, Workouts workouts) {
        this.person = person;
        this.workouts = workouts;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@QueryParam("cursor") @Nullable String cursor) {
        var page = workouts.list(person.id(), CARDS, cursor);
        var cards = page.items().stream().map(WorkoutCard::of).toList();
        var more = page.next() == null ? null : "/workouts?cursor=" + page.next();
        return Templates.workouts(Frame.of("Workouts", "workouts"), cards, more);
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    public TemplateInstance one(@RestPath UUID id) {
        int owner = person.id();
        var workout = workouts.byId(owner, id);
        var heart = workouts.heart(owner, workout);
        var picture = heart.maximum().isEmpty()
                ? null
                : Picture.wide(
                        "Heart rate",
                        String.format(
                                Locale.ROOT,
                                "Bands are zones of a tenth of the highest rate each, taken as %.0f bpm. Edwards' load: %.0f.",
                                heart.maximum().getAsDouble(),
                                heart.edwards()),
                        HeartChart.svg(workout, heart));
        var card = WorkoutCard.of(workout);
        return Templates.workout(Frame.of(card.activity(), "workouts"), card, picture, zones(heart));
    }

    private static List<WorkoutCard.Zone> zones(Heart heart) {
        double all = Arrays.stream(heart.zones()).sum();
        if (heart.maximum().isEmpty() || all <= 0) {
            return List.of();
        }
        double maximum = heart.maximum().getAsDouble();
        return IntStream.range(0, heart.zones().length)
                .mapToObj(zone -> new WorkoutCard.Zone(
                        zone + 1,
                        String.format(
                                Locale.ROOT,
                                "%.0f to %.0f bpm",
                                maximum * (0.5 + zone * 0.1),
                                maximum * (0.6 + zone * 0.1)),
                        Words.duration(heart.zones()[zone]),
                        (int) Math.round(heart.zones()[zone] / all * PERCENT)))
                .toList();
    }
}
