package dev.postlude.engine.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which runs; null means any.
///
/// @param since    queued at or after
/// @param until    queued before
/// @param deferred whether another run deferred it
/// @param q        the id of a run, or text in its function's name, its input or its output
public record RunFilter(
        @Nullable String app,
        @Nullable String function,
        @Nullable RunStatus status,
        @Nullable Instant since,
        @Nullable Instant until,
        @Nullable Boolean deferred,
        @Nullable String q) {

    public static final RunFilter ANY = new RunFilter(null, null, null, null, null, null, null);

    private static final int MAX_TEXT = 200;

    public RunFilter {
        app = emptyToNull(app);
        function = emptyToNull(function);
        q = emptyToNull(q);
        if (q != null && q.length() > MAX_TEXT) {
            throw new BadQuery("q", "is at most %d characters long".formatted(MAX_TEXT));
        }
    }

    public RunFilter withStatus(RunStatus wanted) {
        return new RunFilter(app, function, wanted, since, until, deferred, q);
    }

    public RunFilter withFunction(String wantedApp, String wantedFunction) {
        return new RunFilter(wantedApp, wantedFunction, status, since, until, deferred, q);
    }

    static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
