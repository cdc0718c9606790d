package dev.postlude.console.page;

import dev.postlude.console.view.ExperimentRow;
import dev.postlude.console.view.HourView;
import dev.postlude.console.view.Moments;
import dev.postlude.console.view.RunRow;
import dev.postlude.engine.history.ExperimentEntry;
import dev.postlude.engine.history.History;
import dev.postlude.engine.history.RunFilter;
import dev.postlude.engine.history.RunStatus;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;

/// How things stand, what failed, and what the experiments say.
@Path("/")
@ConsolePage
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class HomePage {

    private static final int RECENT = 12;
    private static final int FAILED = 5;
    private static final int EXPERIMENTS = 5;

    private final History history;

    HomePage(History history) {
        this.history = history;
    }

    @GET
    public TemplateInstance home() {
        var now = history.workers().now();
        var day = new RunFilter(null, null, RunStatus.FAILED, now.minus(Duration.ofDays(1)), null, null, null);
        var experiments = history.experiments().list().stream()
                .filter(experiment -> experiment.runs() > 0)
                .limit(EXPERIMENTS)
                .flatMap(experiment -> row(experiment, now))
                .toList();
        return Pages.home(
                HourView.of(
                        history.overview().last(Duration.ofHours(1)),
                        history.overview().lastHour()),
                RunRow.of(history.runs().list(day, null, FAILED).items(), now),
                experiments,
                RunRow.of(history.runs().list(RunFilter.ANY, null, RECENT).items(), now),
                Moments.of(now, now));
    }

    private java.util.stream.Stream<ExperimentRow> row(ExperimentEntry experiment, java.time.Instant now) {
        return history
                .experiments()
                .one(experiment.app(), experiment.function(), experiment.name())
                .map(report -> ExperimentRow.of(report, now))
                .stream();
    }
}
