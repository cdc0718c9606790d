package dev.postlude.ai.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The four things a task can be.
public enum TaskStatus {
    /// Accepted; nobody has begun.
    PENDING,
    RUNNING,
    COMPLETE,
    FAILED;

    /// As it is written everywhere outside Java: in lower case.
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isEnd() {
        return this == COMPLETE || this == FAILED;
    }

    static TaskStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
