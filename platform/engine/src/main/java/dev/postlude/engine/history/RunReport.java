package dev.postlude.engine.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything about one run.
///
/// @param parent       the run that deferred or invoked it, or whose failure it handles
/// @param deferredFrom the same, when it was deferred
/// @param failures     failed tries of the function body between two steps
/// @param children     the runs it invoked, and the one that handles its failure
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunReport(
        @JsonUnwrapped RunSummary run,
        @Nullable JsonNode input,
        List<StepReport> steps,
        List<Attempt> failures,
        List<DeferReport> defers,
        @Nullable RunLink parent,
        @Nullable RunLink deferredFrom,
        List<ScoreEntry> scores,
        List<Choice> experiments,
        List<OpenWait> waits,
        List<RunLink> children) {

    public RunReport {
        steps = List.copyOf(steps);
        failures = List.copyOf(failures);
        defers = List.copyOf(defers);
        scores = List.copyOf(scores);
        experiments = List.copyOf(experiments);
        waits = List.copyOf(waits);
        children = List.copyOf(children);
    }

    /// One named part of the run.
    ///
    /// @param branch   0 for the main one
    /// @param status   completed, failed, waiting, or queued for its next attempt
    /// @param attempt  the latest, from 1
    /// @param attempts those that failed
    /// @param notes    what the step said about itself, such as the model it asked
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepReport(
            String id,
            String name,
            String kind,
            RunStatus status,
            int attempt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable JsonNode input,
            @Nullable JsonNode output,
            @Nullable JsonNode error,
            @Nullable JsonNode notes,
            List<Attempt> attempts,
            long branch) {

        public StepReport {
            attempts = List.copyOf(attempts);
        }
    }

    /// A failed try.
    public record Attempt(int attempt, Instant at, JsonNode error) {}

    /// A promise of a run after this one.
    ///
    /// @param id       the name the run gave it
    /// @param function which function will run
    /// @param status   of its run; without one, waiting for this run to end, cancelled when it was taken back,
    ///     or skipped when this run ended in a way it was not meant for
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeferReport(
            String id,
            String function,
            RunStatus status,
            @Nullable UUID runId,
            @Nullable JsonNode input) {}

    /// Another run that this one has to do with.
    ///
    /// @param relation `defer`, `invoke` or `failure`, as seen from the parent
    /// @param id       the name of the defer or the step, if known
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RunLink(
            UUID runId,
            String app,
            String function,
            RunStatus status,
            String relation,
            @Nullable String id) {}

    /// A score of this run, whoever wrote it.
    ///
    /// @param kind   flag, number or count
    /// @param status arrived, expired or error
    /// @param source inline, deferred, event or api
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScoreEntry(
            UUID id,
            String metric,
            String kind,
            @Nullable Double value,
            String status,
            String source,
            Instant at,
            @Nullable String stepId,
            @Nullable UUID writerRunId,
            String reason) {}

    /// The variant this run holds in an experiment of its function, or of the function that deferred it.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Choice(
            String app,
            String function,
            String name,
            String variant,
            double probability,
            int epoch,
            @Nullable String unit) {}

    /// What the run waits for now.
    ///
    /// @param kind sleep, wait, invoke, step (for its next attempt) or replay (for a person)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OpenWait(
            String id,
            String kind,
            @Nullable String event,
            @Nullable String condition,
            Instant registeredAt,
            @Nullable Instant deadline) {}
}
