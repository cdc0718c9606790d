package dev.postlude.engine.step;

import dev.postlude.api.StepFailed;
import java.util.Map;

/// What is kept of something thrown: a logical name and a sentence, never a class name or a stack trace.
public record Failures(String type, String message) {

    private static final int MAX_MESSAGE = 4_000;

    public static Failures of(Throwable thrown) {
        if (thrown instanceof StepFailed failed) {
            return new Failures(failed.type(), message(failed));
        }
        return new Failures(thrown.getClass().getSimpleName(), message(thrown));
    }

    private static String message(Throwable thrown) {
        var message = thrown.getMessage() == null ? "" : thrown.getMessage();
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "…";
    }

    public Map<String, String> asMap() {
        return Map.of("type", type, "message", message);
    }
}
