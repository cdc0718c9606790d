package dev.postlude.stats.reading;

import dev.postlude.stats.Interval;
import dev.postlude.stats.Summary;
import org.jspecify.annotations.Nullable;

/// One metric of `variant` against `other`, seen from `variant`: what is known, and what is called of it.
///
/// @param a the values of `other`
/// @param b the values of `variant`
/// @param isReady both arms have enough values, and enough of them have come in
/// @param isOver no more runs will come
record Pair(
        Metric metric,
        String other,
        String variant,
        Summary a,
        Summary b,
        long n,
        @Nullable Double difference,
        @Nullable Interval interval,
        @Nullable Double pValue,
        @Nullable Double adjusted,
        @Nullable Interval once,
        @Nullable Double detectable,
        boolean isReady,
        boolean isOver,
        double alpha) {

    Pair adjusted(@Nullable Double p) {
        return new Pair(
                metric,
                other,
                variant,
                a,
                b,
                n,
                difference,
                interval,
                pValue,
                p,
                once,
                detectable,
                isReady,
                isOver,
                alpha);
    }

    /// The same seen from the other side.
    Pair flipped() {
        return new Pair(
                metric,
                variant,
                other,
                b,
                a,
                n,
                difference == null ? null : -difference,
                interval == null ? null : interval.negated(),
                pValue,
                adjusted,
                once == null ? null : once.negated(),
                detectable,
                isReady,
                isOver,
                alpha);
    }

    Reading.Comparison shown() {
        return new Reading.Comparison(
                metric.name(), other, variant, n, difference, interval, pValue, adjusted, once, detectable, call());
    }

    Call call() {
        if (!metric.isComparable()) {
            return Call.CANNOT_TELL;
        }
        if (!isReady) {
            return Call.TOO_EARLY;
        }
        if (interval == null || difference == null) {
            return Call.CANNOT_TELL;
        }
        return metric.role() == Metric.Role.GUARD ? guardrail(metric.gain(interval)) : difference(interval, difference);
    }

    /// Whether every run of both arms has the same value, so that the metric cannot tell them apart.
    boolean isConstant() {
        return a.n() > 0 && b.n() > 0 && hasNoSpread() && a.mean() == b.mean();
    }

    /// Whether neither arm has any spread and no range helps out, so that nothing was or will be decided.
    boolean isUntestable() {
        return hasNoSpread() && call() == Call.CANNOT_TELL;
    }

    /// How large the difference is; 0 without one.
    double size() {
        return difference == null ? 0 : Math.abs(difference);
    }

    /// The end of the interval closer to no difference: what the difference amounts to at least. 0 when
    /// that is nothing.
    double nearestEnd() {
        if (interval == null || interval.contains(0)) {
            return 0;
        }
        return interval.low() > 0 ? interval.low() : interval.high();
    }

    /// Whether `variant` is beyond the margin of a guardrail. One with a limit and no margin vetoes by its
    /// limit alone.
    boolean isHarmed() {
        var isRelative = metric.role() == Metric.Role.GUARD && (metric.margin() != null || metric.limit() == null);
        return isRelative && call() == Call.WORSE;
    }

    private Call difference(Interval found, double estimate) {
        var matters = metric.matters();
        if (matters != null && found.isWithin(matters)) {
            return Call.SAME;
        }
        var p = adjusted == null ? pValue : adjusted;
        if (p != null && p <= alpha && estimate != 0) {
            return metric.gain(estimate) > 0 ? Call.BETTER : Call.WORSE;
        }
        return undecided();
    }

    private Call guardrail(Interval gain) {
        var margin = metric.margin() == null ? 0 : metric.margin();
        if (gain.high() < -margin) {
            return Call.WORSE;
        }
        if (gain.low() > 0) {
            return Call.BETTER;
        }
        return gain.low() >= -margin ? Call.SAME : undecided();
    }

    private Call undecided() {
        return isOver || hasNoSpread() ? Call.CANNOT_TELL : Call.TOO_EARLY;
    }

    private boolean hasNoSpread() {
        return a.m2() == 0 && b.m2() == 0;
    }
}
