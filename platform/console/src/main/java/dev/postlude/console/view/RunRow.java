package dev.postlude.console.view;

import dev.postlude.console.view.Moments.Moment;
import dev.postlude.engine.history.RunSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run in a list.
///
/// @param shortId the end of its id, which is the part that differs
/// @param took    from claim to end
/// @param why     a failure's message, or why it was skipped
public record RunRow(
        UUID id,
        String shortId,
        String app,
        String function,
        String status,
        String trigger,
        Moment queued,
        @Nullable String took,
        @Nullable String why) {

    public static RunRow of(RunSummary run, Instant now) {
        var error = Pretty.message(run.error());
        var took = run.took();
        return new RunRow(
                run.id(),
                shortId(run.id()),
                run.app(),
                run.function(),
                run.status().word(),
                run.trigger(),
                Moments.of(run.queuedAt(), now),
                took == null ? null : Moments.precise(took),
                error != null ? Pretty.cut(error, 160) : run.skippedBecause());
    }

    public static List<RunRow> of(List<RunSummary> runs, Instant now) {
        return runs.stream().map(run -> of(run, now)).toList();
    }

    static String shortId(UUID id) {
        var text = id.toString();
        return text.substring(text.length() - 8);
    }
}
