package dev.postlude.ai.judge;

import dev.postlude.api.Metric.Direction;

/// One question about a text, asked of a model in words and answered offline by a measure.
///
/// @param name     the key of its mark, such as `faithfulness`
/// @param question what 0 means and what 1 means, for a model that reads
/// @param better   whether a high mark is good
/// @param measure  the same question, answered by computing
public record Criterion(String name, String question, Direction better, Measure measure) {

    public Criterion {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "A criterion's name is in lower case with dashes, such as faithfulness; was \"%s\""
                            .formatted(name));
        }
    }

    /// Computes a mark from what is exhibited. The same exhibit gets the same mark.
    @FunctionalInterface
    public interface Measure {

        Mark of(Exhibit exhibit);
    }
}
