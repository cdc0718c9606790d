package dev.postlude.scoop.summary;

import dev.postlude.api.Metric;
import dev.postlude.api.Metric.Count;
import dev.postlude.api.Metric.Flag;
import dev.postlude.api.Metric.Num;
import java.time.Duration;

/// What a summary is measured by, in four families: guardrails at once, a judge minutes later, what readers do
/// within a week, and what they say.
public final class SummaryMetrics {

    /// At most 55 words.
    public static final Flag LENGTH = Metric.flag("length");

    /// No em dash, which is how a model's prose is told from a person's.
    public static final Flag EMDASH = Metric.flag("emdash");

    /// One to three sentences.
    public static final Flag SENTENCES = Metric.flag("sentences");

    /// The model wrote a summary, rather than that it cannot.
    public static final Flag REFUSAL = Metric.flag("refusal");

    /// How much of the summary the article supports.
    public static final Num FAITHFULNESS = Metric.number("faithfulness", 0, 1).matters(0.05);

    /// How much it makes one want to read on.
    public static final Num TEASER = Metric.number("teaser", 0, 1);

    /// How much it gives away.
    public static final Num SPOILER = Metric.number("spoiler", 0, 1).lowerIsBetter();

    public static final Count OPENS = Metric.count("opens");
    public static final Count CLICKTHROUGHS = Metric.count("clickthroughs");
    public static final Count SAVES = Metric.count("saves");

    /// What readers said: good 1, oversold 0.3, spoiled 0.
    public static final Num SATISFACTION = Metric.number("satisfaction", 0, 1).within(Duration.ofDays(7));

    private SummaryMetrics() {}
}
