package dev.postlude.console.page;

import dev.postlude.console.view.FunctionRow;
import dev.postlude.console.view.Moments;
import dev.postlude.console.view.SeriesView;
import dev.postlude.engine.history.ExperimentEntry;
import dev.postlude.engine.history.History;
import dev.postlude.engine.history.ScoreSeries;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every metric over time.
@Path("/scores")
@ConsolePage
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class ScorePages {

    private final History history;

    ScorePages(History history) {
        this.history = history;
    }

    /// A stretch of time to choose from.
    public record Span(String word, String text, Duration length) {}

    private static final List<Span> SPANS = List.of(
            new Span("1h", "last hour", Duration.ofHours(1)),
            new Span("1d", "last day", Duration.ofDays(1)),
            new Span("7d", "last 7 days", Duration.ofDays(7)),
            new Span("28d", "last 28 days", Duration.ofDays(28)));

    /// What the form was filled in with, and what else there is to choose from.
    public record Chosen(
            String span,
            String function,
            String variant,
            List<Span> spans,
            List<FunctionRow> functions,
            List<String> variants) {}

    @GET
    public TemplateInstance list(
            @QueryParam("span") @Nullable String span,
            @QueryParam("function") @Nullable String function,
            @QueryParam("variant") @Nullable String variant) {
        var now = history.workers().now();
        var length = SPANS.stream()
                .filter(each -> each.word().equals(span))
                .findFirst()
                .orElse(SPANS.get(1));
        var chosen = new Chosen(
                length.word(),
                function == null ? "" : function,
                variant == null ? "" : variant,
                SPANS,
                FunctionRow.of(history.functions().list()),
                history.experiments().list().stream()
                        .map(ExperimentEntry::variants)
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
        var filter = new ScoreSeries.Filter(null, null, function, variant, null, now.minus(length.length()), now);
        return Pages.scores(
                history.scores().list(filter).stream()
                        .map(series -> SeriesView.of(series, now))
                        .toList(),
                chosen,
                Moments.of(now, now));
    }
}
