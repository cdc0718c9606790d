package dev.postlude.fitness.pages;

import dev.postlude.fitness.api.CurrentPerson;
import dev.postlude.fitness.metrics.DailyMetrics;
import dev.postlude.fitness.metrics.Goals;
import dev.postlude.fitness.pages.Boards.Stretch;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Redirect;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The pages of charts.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class BoardPages {

    private static final String NOTHING = "There is nothing to draw yet. Upload an export on the front page.";
    private static final int UNPROCESSABLE = 422;

    private final CurrentPerson person;
    private final DailyMetrics metrics;
    private final Boards boards;
    private final SleepBoard sleep;
    private final BodyBoard body;
    private final Goals goals;

    BoardPages(
            CurrentPerson person, DailyMetrics metrics, Boards boards, SleepBoard sleep, BodyBoard body, Goals goals) {
        this.person = person;
        this.metrics = metrics;
        this.boards = boards;
        this.sleep = sleep;
        this.body = body;
        this.goals = goals;
    }

    @GET
    @Path("/trends")
    @Operation(hidden = true)
    public TemplateInstance trends(@QueryParam("days") @DefaultValue("90") int days) {
        return Templates.charts(Frame.of("Trends", "trends"), board("/trends", days, boards::trends));
    }

    @GET
    @Path("/load")
    @Operation(hidden = true)
    public TemplateInstance load(@QueryParam("days") @DefaultValue("90") int days) {
        return Templates.charts(Frame.of("Load", "load"), board("/load", days, boards::load));
    }

    @GET
    @Path("/sleep")
    @Operation(hidden = true)
    public TemplateInstance sleep(
            @QueryParam("days") @DefaultValue("30") int days, @QueryParam("night") @Nullable String night) {
        var wanted = day(night);
        return Templates.charts(
                Frame.of("Sleep", "sleep"), board("/sleep", days, stretch -> sleep.of(stretch, wanted.orElse(null))));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new InvalidInput("night", "is no day; write the morning after it as 2026-01-31");
        }
    }

    @GET
    @Path("/body")
    @Operation(hidden = true)
    public TemplateInstance body(
            @QueryParam("days") @DefaultValue("90") int days, @QueryParam("notice") @Nullable String notice) {
        return body(days, notice, null, null);
    }

    private TemplateInstance body(int days, @Nullable String notice, @Nullable String typed, @Nullable String problem) {
        var known = goals.target(person.id());
        var target = known.isPresent() ? String.format(Locale.ROOT, "%.1f", known.getAsDouble()) : null;
        return Templates.body(
                Frame.of("Body", "body").notice(notice),
                board("/body", days, body::of),
                typed == null ? target : typed,
                problem);
    }

    @POST
    @Path("/body/target")
    @Operation(hidden = true)
    public Response target(@RestForm @Nullable String targetWeight) {
        try {
            if (targetWeight == null || targetWeight.isBlank()) {
                goals.drop(person.id());
                return Redirect.to("/body", Notice.DROPPED);
            }
            var wanted = kilograms(targetWeight);
            // One transaction: a target that is refused leaves nobody behind who was not known before.
            QuarkusTransaction.joiningExisting().run(() -> goals.aim(person.orNew(), wanted));
            return Redirect.to("/body", Notice.AIMED);
        } catch (InvalidInput e) {
            return Response.status(UNPROCESSABLE)
                    .entity(body(90, null, targetWeight, "The target " + e.violation() + "."))
                    .build();
        }
    }

    private static double kilograms(String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new InvalidInput("targetWeight", "is a number of kilograms, such as 72.5");
        }
    }

    private Board board(String path, int days, Function<Stretch, Board> draw) {
        if (!Boards.STRETCHES.contains(days)) {
            throw new InvalidInput("days", "is one of " + Boards.STRETCHES);
        }
        int id = person.id();
        return metrics.lastDay(id)
                .map(last -> draw.apply(new Stretch(id, last, days, path)))
                .orElseGet(() -> Board.nothing(NOTHING));
    }
}
