package dev.postlude.ai.judge;

import dev.postlude.api.Metric.Direction;

/// The criteria for texts that are to make somebody read the source.
public final class Criteria {

    /// Says only what the source says.
    public static final Criterion FAITHFULNESS = new Criterion(
            "faithfulness",
            "1 if every number, name and statement is borne out by the source, questions included; 0 if the main point"
                    + " is invented or turned around. One invented number costs at least a quarter.",
            Direction.HIGHER,
            new Faithfulness());

    /// Makes one want to read the source.
    public static final Criterion TEASER = new Criterion(
            "teaser",
            "1 if it opens a concrete question that only the source answers, so that one wants to go on; 0 if nothing"
                    + " is left open, or if it could be said of any story.",
            Direction.HIGHER,
            new Teaser());

    /// Gives away what the source comes to. High is bad.
    public static final Criterion SPOILER = new Criterion(
            "spoiler",
            "1 if it gives away the outcome so that nothing is gained by reading on; 0 if the outcome is held back."
                    + " Low is better.",
            Direction.LOWER,
            new Spoiler());

    /// All three.
    public static final Rubric TEASING_SUMMARY = Rubric.of("teasing-summary", 1, FAITHFULNESS, TEASER, SPOILER);

    private Criteria() {}
}
