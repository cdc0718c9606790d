package dev.postlude.quotes.scoring;

import dev.postlude.api.Metric;
import dev.postlude.api.Metric.Flag;
import dev.postlude.api.Metric.Num;
import java.time.Duration;

/// What a quote is measured by, in four families: guardrails at once, a judge soon after, whether anybody reacts
/// within minutes, and what people say within a week.
public final class QuoteMetrics {

    /// At most 30 words.
    public static final Flag LENGTH = Metric.flag("length");

    /// One sentence. Despair that needs two has not been thought through.
    public static final Flag SENTENCE = Metric.flag("sentence");

    /// The model wrote a quote, rather than that it cannot.
    public static final Flag REFUSAL = Metric.flag("refusal");

    /// Nothing like it among the newest quotes. A topic that is asked for again and again wears out both contestants
    /// alike, so some repetition is borne.
    public static final Flag FRESH = Metric.flag("fresh").margin(0.2);

    /// How bleak the judge finds it.
    public static final Num BLEAKNESS = Metric.number("bleakness", 0, 1).matters(0.05);

    /// Somebody voted while the quote was new. False takes somebody who saw it and said nothing.
    public static final Flag REACTED = Metric.flag("reacted").within(Duration.ofDays(1));

    /// The mean of what all who voted think by now: 1 is up, -1 is down.
    public static final Num SENTIMENT =
            Metric.number("sentiment", -1, 1).within(Duration.ofDays(7)).matters(0.1);

    /// The share of its pairs that a quote has won by now. One of each pair wins, so the two variants' shares depend on
    /// each other, which no comparison of two independent samples knows: it is looked at, and decides nothing.
    public static final Num PREFERRED =
            Metric.number("preferred", 0, 1).within(Duration.ofDays(7)).matters(0.1);

    private QuoteMetrics() {}
}
