package dev.postlude.engine.history;

import com.fasterxml.jackson.databind.JsonNode;

/// The small numbers of the tables, in words.
final class Kinds {

    static final int STEP = 1;
    static final int SLEEP = 3;
    static final int WAIT = 4;
    static final int INVOKE = 5;
    static final int DEFER = 7;
    static final int TAKEN_BACK = 8;
    static final int SCORE = 9;
    static final int EXPERIMENT = 10;
    static final int FAILURE = 11;
    static final int RETRY = 12;
    static final int DIFFERENCE = 13;
    static final int RERUN = 14;

    private Kinds() {}

    /// Of `journal.kind` and `wait.kind`.
    static String word(int kind) {
        return switch (kind) {
            case STEP, RETRY -> "step";
            case 2 -> "transaction";
            case SLEEP -> "sleep";
            case WAIT -> "wait";
            case INVOKE -> "invoke";
            case 6 -> "send";
            case DEFER -> "defer";
            case TAKEN_BACK -> "defer taken back";
            case SCORE -> "score";
            case EXPERIMENT -> "experiment";
            case FAILURE -> "failure";
            case DIFFERENCE -> "replay";
            case RERUN -> "rerun";
            default -> "kind " + kind;
        };
    }

    /// Of `score.source`.
    static String source(int source) {
        return switch (source) {
            case 1 -> "inline";
            case 2 -> "deferred";
            case 3 -> "event";
            case 4 -> "api";
            default -> "source " + source;
        };
    }

    /// Of `score.status`.
    static String scoreStatus(int status) {
        return switch (status) {
            case 1 -> "arrived";
            case 2 -> "expired";
            case 3 -> "error";
            default -> "status " + status;
        };
    }

    /// The sentence in a stored reason, which is either text or `{"message"}`.
    static String reason(JsonNode stored) {
        return stored.isTextual() ? stored.textValue() : stored.path("message").asText(stored.toString());
    }
}
