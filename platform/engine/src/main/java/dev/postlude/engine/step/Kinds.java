package dev.postlude.engine.step;

import dev.postlude.engine.commit.Rows;

/// The names of the kinds of steps, as people see them.
public final class Kinds {

    private Kinds() {}

    public static String name(int kind) {
        return switch (kind) {
            case Rows.STEP -> "step";
            case Rows.TRANSACTION -> "transaction";
            case Rows.SLEEP -> "sleep";
            case Rows.WAIT -> "wait";
            case Rows.INVOKE -> "invoke";
            case Rows.SEND -> "send";
            case Rows.DEFER, Rows.DEFER_CANCEL -> "defer";
            case Rows.SCORE -> "score";
            case Rows.EXPERIMENT -> "experiment";
            case Rows.RETRY -> "retry";
            case Rows.STUCK -> "mismatch";
            default -> "unknown";
        };
    }
}
