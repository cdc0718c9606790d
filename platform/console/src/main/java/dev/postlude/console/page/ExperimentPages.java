package dev.postlude.console.page;

import dev.postlude.console.view.ExperimentRow;
import dev.postlude.console.view.ExperimentView;
import dev.postlude.console.view.Moments;
import dev.postlude.engine.Engine;
import dev.postlude.engine.history.ExperimentReport;
import dev.postlude.engine.history.History;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The experiments, and one of them with its verdict.
@Path("/experiments")
@ConsolePage
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ExperimentPages {

    private static final String ONE = "{app}/{function: .+}/{name}";

    private final History history;
    private final Engine engine;

    ExperimentPages(History history, Engine engine) {
        this.history = history;
        this.engine = engine;
    }

    @GET
    public TemplateInstance list() {
        var now = history.workers().now();
        return Pages.experiments(
                history.experiments().list().stream()
                        .map(experiment -> report(experiment.app(), experiment.function(), experiment.name()))
                        .map(report -> ExperimentRow.of(report, now))
                        .toList(),
                Moments.of(now, now));
    }

    @GET
    @Path(ONE)
    public TemplateInstance one(
            @PathParam("app") String app,
            @PathParam("function") String function,
            @PathParam("name") String name,
            @QueryParam("done") @Nullable String done) {
        var report = report(app, function, name);
        var now = history.workers().now();
        return Pages.experiment(ExperimentView.of(report, now), Notice.of(done), Moments.of(now, now));
    }

    private ExperimentReport report(String app, String function, String name) {
        return history.experiments()
                .one(app, function, name)
                .orElseThrow(() -> Refusals.notFound("experiment", app + "/" + function + "/" + name));
    }

    /// One field for each variant, named after it.
    @POST
    @Path(ONE + "/weights")
    public Response weights(
            @PathParam("app") String app,
            @PathParam("function") String function,
            @PathParam("name") String name,
            MultivaluedMap<String, String> form) {
        var report = report(app, function, name);
        try {
            engine.changeWeights(app, function, name, weights(report, form), "console");
        } catch (IllegalArgumentException e) {
            throw Refusals.refused(
                    String.valueOf(e.getMessage()), "Weights are numbers from 0; at least one is above it.");
        }
        return Redirects.to(ExperimentRow.of(report, report.at()).path(), "weights");
    }

    private static Map<String, Double> weights(ExperimentReport report, MultivaluedMap<String, String> form) {
        var weights = new LinkedHashMap<String, Double>();
        for (var variant : report.experiment().variants()) {
            var text = form.getFirst(variant);
            if (text != null && !text.isBlank()) {
                weights.put(variant, weight(variant, text.strip().replace(',', '.')));
            }
        }
        return weights;
    }

    private static double weight(String variant, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The weight of %s is a number; was \"%s\".".formatted(variant, text), e);
        }
    }
}
