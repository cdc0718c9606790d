package dev.postlude.api;

/// How a run ended.
public enum Ending {
    COMPLETED,
    FAILED,
    CANCELLED
}
