package dev.postlude.console.view;

import dev.postlude.console.view.Moments.Moment;
import dev.postlude.engine.history.RunReport;
import dev.postlude.engine.history.RunReport.Attempt;
import dev.postlude.engine.history.RunReport.Choice;
import dev.postlude.engine.history.RunReport.DeferReport;
import dev.postlude.engine.history.RunReport.RunLink;
import dev.postlude.engine.history.RunReport.ScoreEntry;
import dev.postlude.engine.history.RunReport.StepReport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One run, as its page shows it.
///
/// @param waited  between being queued and being claimed
/// @param isOpen  it can still be cancelled
/// @param erased  when its payloads were erased
/// @param summary the timeline in words, for those who do not see it
public record RunView(
        RunRow row,
        @Nullable UUID eventId,
        int attempt,
        int generation,
        boolean isOpen,
        @Nullable Moment started,
        @Nullable Moment ended,
        @Nullable String waited,
        @Nullable FailureView failure,
        @Nullable String input,
        @Nullable String output,
        String length,
        String summary,
        Bar queueBar,
        List<Fold> folds,
        List<StepView> steps,
        List<FailureView> bodyFailures,
        List<WaitView> waits,
        List<ScoreView> scores,
        List<VariantView> variants,
        List<LinkView> defers,
        List<LinkView> children,
        @Nullable LinkView parent,
        @Nullable Moment erased) {

    /// A failed attempt, of the run or of a step.
    public record FailureView(
            int attempt,
            @Nullable String type,
            String message,
            @Nullable String step,
            @Nullable Moment at) {}

    public record StepView(
            String anchor,
            String name,
            String kind,
            String status,
            int attempt,
            long branch,
            @Nullable Moment started,
            @Nullable String took,
            @Nullable Bar bar,
            List<Bar> tries,
            @Nullable String input,
            @Nullable String output,
            @Nullable FailureView failure,
            @Nullable String notes,
            List<FailureView> attempts,
            @Nullable String brief) {}

    public record WaitView(
            String id,
            String what,
            @Nullable String condition,
            @Nullable Moment deadline,
            Moment since) {}

    public record ScoreView(
            String metric,
            String value,
            String status,
            String source,
            Moment at,
            @Nullable UUID writer,
            String reason) {}

    public record VariantView(
            String path,
            String name,
            String variant,
            String probability,
            @Nullable String unit,
            int epoch) {}

    /// Another run, which may not exist yet.
    public record LinkView(
            @Nullable String id,
            String relation,
            String function,
            String status,
            @Nullable UUID runId) {}

    public static RunView of(RunReport report, Instant now) {
        var run = report.run();
        var line = Timeline.of(report, now);
        var end = run.endedAt() != null ? run.endedAt() : now;
        var steps = new ArrayList<StepView>();
        for (var step : report.steps()) {
            steps.add(step(step, line, steps.size(), now));
        }
        var started = run.startedAt();
        return new RunView(
                RunRow.of(run, now),
                run.eventId(),
                run.attempt(),
                run.generation(),
                !run.status().isEnd(),
                Moments.ofNullable(started, now),
                Moments.ofNullable(run.endedAt(), now),
                Moments.precise(run.queuedAt(), started),
                run.error() == null ? null : failure(run.attempt(), run.error(), null),
                Pretty.json(report.input()),
                Pretty.json(run.output()),
                Moments.precise(Duration.between(run.queuedAt(), end)),
                summary(report, end),
                line.bar(run.queuedAt(), started == null ? end : started, now, "queue"),
                line.folds(),
                steps,
                report.failures().stream().map(attempt -> failure(attempt, now)).toList(),
                report.waits().stream().map(wait -> wait(wait, now)).toList(),
                report.scores().stream().map(score -> score(score, now)).toList(),
                report.experiments().stream().map(RunView::variant).toList(),
                report.defers().stream().map(RunView::defer).toList(),
                report.children().stream().map(RunView::link).toList(),
                report.parent() == null ? null : link(report.parent()),
                Moments.ofNullable(run.erased(), now));
    }

    private static StepView step(StepReport step, Timeline line, int index, Instant now) {
        var kind = Timeline.kind(step);
        var started = step.startedAt();
        var tries = step.attempts().stream()
                .map(attempt -> line.bar(attempt.at(), attempt.at(), now, "try"))
                .toList();
        var error = step.error();
        return new StepView(
                "step-" + index,
                step.name(),
                step.kind(),
                step.status().word(),
                step.attempt(),
                step.branch(),
                Moments.ofNullable(started, now),
                Moments.precise(started, step.endedAt()),
                started == null ? null : line.bar(started, step.endedAt(), now, kind),
                tries,
                Pretty.json(step.input()),
                Pretty.json(step.output()),
                error == null ? null : failure(step.attempt(), error, null),
                step.notes() == null ? null : notes(step),
                step.attempts().stream().map(attempt -> failure(attempt, now)).toList(),
                brief(step));
    }

    private static String notes(StepReport step) {
        var notes = new ArrayList<String>();
        if (step.notes() != null) {
            step.notes()
                    .properties()
                    .forEach(note ->
                            notes.add(note.getKey() + " " + note.getValue().asText()));
        }
        return String.join(" · ", notes);
    }

    /// What there is to say without opening it.
    private static @Nullable String brief(StepReport step) {
        var output = step.output();
        if (output == null) {
            return null;
        }
        return switch (step.kind()) {
            case "experiment" -> output.path("variant").asText(null);
            case "score" -> "= " + Figures.plain(output.path("value").asDouble(), 4);
            default -> null;
        };
    }

    private static FailureView failure(Attempt attempt, Instant now) {
        return failure(attempt.attempt(), attempt.error(), Moments.of(attempt.at(), now));
    }

    private static FailureView failure(
            int attempt, com.fasterxml.jackson.databind.JsonNode error, @Nullable Moment at) {
        // What is left of a failure whose words have been erased.
        var message = error.isObject() && error.isEmpty() ? "Erased." : Pretty.message(error);
        return new FailureView(
                attempt,
                Pretty.type(error),
                message == null ? "" : message,
                error.path("step").textValue(),
                at);
    }

    private static WaitView wait(RunReport.OpenWait wait, Instant now) {
        var event = wait.event();
        var what = switch (wait.kind()) {
            case "sleep" -> "sleeps";
            case "wait" -> "waits for " + (event == null ? "an event" : event);
            case "invoke" -> "waits for the function it invoked";
            case "step" -> "rests before its next attempt";
            case "replay" -> "waits for a person: its code replays differently than it ran";
            default -> "waits";
        };
        return new WaitView(
                wait.id(),
                what,
                wait.condition(),
                Moments.ofNullable(wait.deadline(), now),
                Moments.of(wait.registeredAt(), now));
    }

    private static ScoreView score(ScoreEntry score, Instant now) {
        var value = score.value();
        var text = value == null
                ? "—"
                : score.kind().equals("flag") ? (value == 1 ? "held" : "not held") : Figures.plain(value, 4);
        return new ScoreView(
                score.metric(),
                text,
                score.status(),
                score.source(),
                Moments.of(score.at(), now),
                score.writerRunId(),
                score.reason());
    }

    private static VariantView variant(Choice choice) {
        return new VariantView(
                ExperimentRow.path(choice.app(), choice.function(), choice.name()),
                choice.name(),
                choice.variant(),
                Figures.percent(choice.probability()),
                choice.unit(),
                choice.epoch());
    }

    private static LinkView defer(DeferReport defer) {
        return new LinkView(
                defer.id(), "defer", defer.function(), defer.status().word(), defer.runId());
    }

    private static LinkView link(RunLink link) {
        return new LinkView(
                link.id(), link.relation(), link.function(), link.status().word(), link.runId());
    }

    private static String summary(RunReport report, Instant end) {
        var run = report.run();
        var text = new StringBuilder("%d steps over %s"
                .formatted(report.steps().size(), Moments.precise(Duration.between(run.queuedAt(), end))));
        var waited = Moments.precise(run.queuedAt(), run.startedAt());
        if (waited != null) {
            text.append(", after ").append(waited).append(" in the queue");
        }
        return text.append('.').toString();
    }
}
