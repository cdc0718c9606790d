package dev.postlude.fitness.advice;

import dev.postlude.api.Metric;
import dev.postlude.api.Metric.Flag;
import dev.postlude.api.Metric.Num;
import java.time.Duration;

/// What advice is measured by, in four families: guardrails at once, a judge soon after, what the person does within a
/// week, and what they say.
public final class AdviceMetrics {

    /// Every number is the person's own.
    public static final Flag GROUNDED = Metric.flag("grounded");

    /// What belongs to a doctor is left to one.
    public static final Flag RED_FLAGS = Metric.flag("red-flags");

    /// No advice to starve.
    public static final Flag MAX_DEFICIT = Metric.flag("max-deficit");

    /// No advice to train much more than usual.
    public static final Flag RAMP = Metric.flag("ramp");

    /// How much it speaks of this person, and not of people.
    public static final Num SPECIFIC = Metric.number("specific", 0, 1);

    /// How much it says what to do, when, and how much of it.
    public static final Num ACTIONABLE = Metric.number("actionable", 0, 1);

    /// The suggested session is in a later import. The window is a little longer than the scorer waits.
    public static final Flag FOLLOWED_THROUGH = Metric.flag("followed-through").within(Duration.ofDays(8));

    /// What the person thinks of it.
    public static final Flag HELPFUL = Metric.flag("helpful").within(Duration.ofDays(30));

    private AdviceMetrics() {}
}
