package dev.postlude.ai.guard;

import dev.postlude.api.Metric;
import dev.postlude.api.Score;

/// Whether a text kept a rule, and how one can tell.
public record Finding(boolean held, String reason) {

    /// As a score: `run.score(Guardrails.length(text, 55).as(LENGTH))`.
    public Score as(Metric.Flag metric) {
        return metric.is(held).because(reason);
    }
}
