package dev.postlude.fitness.pages;

import dev.postlude.ai.ModelCard;
import dev.postlude.fitness.advice.Advices;
import dev.postlude.fitness.api.CurrentPerson;
import dev.postlude.fitness.imports.Imports;
import dev.postlude.fitness.metrics.Gauge;
import dev.postlude.web.DatabaseClock;
import dev.postlude.web.Visitor;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/// The front page, and what there is to say about it all.
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class HomePages {

    private static final int IMPORTS = 4;
    private static final int ADVICE = 1;

    private final CurrentPerson person;
    private final Morning morning;
    private final Advices advices;
    private final Imports imports;
    private final Visitor visitor;
    private final DatabaseClock clock;
    private final List<ModelCard> models;

    HomePages(
            CurrentPerson person,
            Morning morning,
            Advices advices,
            Imports imports,
            Visitor visitor,
            DatabaseClock clock,
            List<ModelCard> models) {
        this.person = person;
        this.morning = morning;
        this.advices = advices;
        this.imports = imports;
        this.visitor = visitor;
        this.clock = clock;
        this.models = models;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance home(@QueryParam("notice") @Nullable String notice) {
        int id = person.id();
        var moment = clock.now();
        var uploads = imports.list(visitor.key(), IMPORTS, null).items().stream()
                .map(each -> ImportCard.of(each, moment))
                .toList();
        var advice = advices.list(id, ADVICE, null).items().stream()
                .map(each -> AdviceCard.of(each, moment))
                .toList();
        var today = morning.of(id, LocalDate.ofInstant(moment, ZoneOffset.UTC)).orElse(null);
        var frame = Frame.of("This morning", "home")
                .notice(notice)
                .refreshing(uploads.stream().anyMatch(ImportCard::open));
        return Templates.home(frame, today, uploads, advice);
    }

    @GET
    @Path("/about")
    @Operation(hidden = true)
    public TemplateInstance about() {
        var metrics = Arrays.stream(Gauge.values())
                .map(gauge ->
                        new Explained(gauge.word(), gauge.label(), gauge.unit(), gauge.kind() == Gauge.Kind.MEASURED))
                .toList();
        return Templates.about(
                Frame.of("How it works", "about"),
                ModelCard.providerOf(models, "coach"),
                ModelCard.providerOf(models, "judge"),
                metrics);
    }
}
