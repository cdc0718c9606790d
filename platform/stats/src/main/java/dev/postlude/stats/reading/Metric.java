package dev.postlude.stats.reading;

import dev.postlude.stats.Interval;
import org.jspecify.annotations.Nullable;

/// A metric and what it means to this experiment.
///
/// @param range the least and greatest possible value, when there are such; 0 to 1 for a flag
/// @param matters the smallest difference that would change what one does, in the metric's unit; null if
///     nobody said
/// @param margin for a guardrail: how much worse than the baseline a variant may be, in the metric's unit
/// @param limit for a guardrail: the worst mean a variant may have, whatever the baseline has
/// @param unit such as `$` or `ms`; written next to values, and the one in `$` says which variant is
///     cheaper
public record Metric(
        String name,
        Kind kind,
        Direction direction,
        Role role,
        @Nullable Interval range,
        @Nullable Double matters,
        @Nullable Double margin,
        @Nullable Double limit,
        @Nullable String unit) {

    public enum Kind {
        /// Held or not; a value is 1 or 0 and the mean is a share.
        FLAG,
        NUMBER,
        /// How often something happened in a run.
        COUNT,
        /// A label. It has no mean, so variants are not compared by it; make a flag of the label that
        /// matters.
        CATEGORY
    }

    /// Which way is better.
    public enum Direction {
        HIGHER,
        LOWER
    }

    public enum Role {
        /// Decides: a variant that loses on a goal cannot win.
        GOAL,
        /// Vetoes: a variant that breaks it cannot win, whatever else it does.
        GUARD,
        /// Is shown, and decides nothing.
        SECONDARY
    }

    public Metric {
        if (kind == Kind.FLAG) {
            range = new Interval(0, 1);
        }
        if (matters != null && !(matters > 0)) {
            throw new IllegalArgumentException(("The smallest difference that matters on \"%s\" is above 0; was %s."
                            + " Leave it out if nobody has said.")
                    .formatted(name, matters));
        }
        if (margin != null && !(margin >= 0)) {
            throw new IllegalArgumentException("The margin of \"%s\" is at least 0; was %s.".formatted(name, margin));
        }
    }

    public static Metric of(String name, Kind kind, Direction direction, Role role) {
        return new Metric(name, kind, direction, role, null, null, null, null, null);
    }

    public Metric range(double low, double high) {
        return new Metric(name, kind, direction, role, new Interval(low, high), matters, margin, limit, unit);
    }

    public Metric matters(double difference) {
        return new Metric(name, kind, direction, role, range, difference, margin, limit, unit);
    }

    public Metric margin(double worseThanBaseline) {
        return new Metric(name, kind, direction, role, range, matters, worseThanBaseline, limit, unit);
    }

    public Metric limit(double worstMean) {
        return new Metric(name, kind, direction, role, range, matters, margin, worstMean, unit);
    }

    /// For a flag: the share of runs that may fail it.
    public Metric failingAtMost(double share) {
        return limit(direction == Direction.HIGHER ? 1 - share : share);
    }

    public Metric unit(String written) {
        return new Metric(name, kind, direction, role, range, matters, margin, limit, written);
    }

    boolean isComparable() {
        return kind != Kind.CATEGORY;
    }

    /// Goals and guardrails: what a verdict has to answer for.
    boolean isMarked() {
        return role != Role.SECONDARY && isComparable();
    }

    /// `difference` turned so that more is better.
    double gain(double difference) {
        return direction == Direction.HIGHER ? difference : -difference;
    }

    Interval gain(Interval difference) {
        return direction == Direction.HIGHER ? difference : difference.negated();
    }
}
