package dev.postlude.api;

import java.util.UUID;

/// Scores of runs from outside any run: a person, a webhook.
public interface Scores {

    /// Writes a score of `run` once per `idempotencyKey`; a repeated key changes nothing. Throws
    /// `IllegalArgumentException` when there is no such run.
    void record(UUID run, Score score, String idempotencyKey);
}
