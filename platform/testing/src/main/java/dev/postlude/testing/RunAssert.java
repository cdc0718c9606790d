package dev.postlude.testing;

import dev.postlude.engine.db.Json;
import dev.postlude.engine.history.RunReport;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/// What one says of a run in a test.
public final class RunAssert extends AbstractAssert<RunAssert, TestRun> {

    private RunAssert(TestRun run) {
        super(run, RunAssert.class);
    }

    public static RunAssert assertThat(TestRun run) {
        return new RunAssert(run);
    }

    public RunAssert isWaiting() {
        return hasStatus("waiting");
    }

    public RunAssert isQueued() {
        return hasStatus("queued");
    }

    public RunAssert isCompleted() {
        return hasStatus("completed");
    }

    public RunAssert isCancelled() {
        return hasStatus("cancelled");
    }

    public RunAssert isFailedWith(String message) {
        hasStatus("failed");
        var told = report().run().error();
        var error = told == null ? "" : told.path("message").asText();
        if (!error.contains(message)) {
            failWithMessage(
                    "Expected run %s to have failed with <%s>, but it failed with %s", actual.id(), message, error);
        }
        return this;
    }

    public RunAssert isCompletedWith(@Nullable Object output) {
        hasStatus("completed");
        var expected = Json.tree(output);
        var was = report().run().output();
        if (!Objects.equals(expected, was) && !(output == null && was == null)) {
            failWithMessage("Expected run %s to have returned %s, but it returned %s", actual.id(), expected, was);
        }
        return this;
    }

    /// These steps have completed, whichever else have.
    public RunAssert hasCompleted(String... steps) {
        var completed = report().steps().stream()
                .filter(step -> word(step.status()).equals("completed"))
                .map(RunReport.StepReport::name)
                .toList();
        if (!completed.containsAll(Arrays.asList(steps))) {
            failWithMessage(
                    "Expected steps %s of run %s to have completed, but only %s have",
                    Arrays.toString(steps), actual.id(), completed);
        }
        return this;
    }

    /// The run holds exactly this score of this metric.
    public RunAssert hasScore(String metric, double value) {
        var values = report().scores().stream()
                .filter(score -> score.metric().equals(metric))
                .map(RunReport.ScoreEntry::value)
                .toList();
        if (values.size() != 1 || !Objects.equals(values.getFirst(), value)) {
            failWithMessage(
                    "Expected run %s to hold one score of %s, %s, but it holds %s", actual.id(), metric, value, values);
        }
        return this;
    }

    private RunAssert hasStatus(String status) {
        var report = report();
        if (!word(report.run().status()).equals(status)) {
            failWithMessage(
                    "Expected run %s to be %s, but it is %s: %s",
                    actual.id(), status, word(report.run().status()), report);
        }
        return this;
    }

    private RunReport report() {
        isNotNull();
        return actual.report();
    }

    private static String word(Object status) {
        return status.toString().toLowerCase(Locale.ROOT);
    }
}
