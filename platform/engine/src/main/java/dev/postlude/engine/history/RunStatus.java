package dev.postlude.engine.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The seven things a run can be.
public enum RunStatus {
    QUEUED,
    RUNNING,
    WAITING,
    COMPLETED,
    FAILED,
    CANCELLED,
    SKIPPED;

    /// As it is written everywhere outside Java: in lower case.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isEnd() {
        return compareTo(COMPLETED) >= 0;
    }

    public static List<RunStatus> all() {
        return List.of(values());
    }

    /// Throws [BadQuery] for a word that is none of the seven.
    public static RunStatus of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadQuery(
                        "status",
                        "is one of %s; was \"%s\""
                                .formatted(
                                        Arrays.stream(values())
                                                .map(RunStatus::word)
                                                .collect(Collectors.joining(", ")),
                                        word)));
    }

    /// Of `outcome.state`.
    static RunStatus ofState(int state) {
        return switch (state) {
            case 3 -> COMPLETED;
            case 4 -> FAILED;
            case 5 -> CANCELLED;
            case 6 -> SKIPPED;
            default ->
                throw new IllegalStateException(
                        "outcome.state is 3, 4, 5 or 6; was %d. A newer version of the library may have written it: update this process."
                                .formatted(state));
        };
    }

    int state() {
        return ordinal();
    }
}
