package dev.postlude.stats.reading;

import dev.postlude.stats.BoundedSequence;
import dev.postlude.stats.ConfidenceSequence;
import dev.postlude.stats.Interval;
import dev.postlude.stats.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads each metric on each variant by itself.
final class Arms {

    private Arms() {}

    static List<Reading.Arm> of(Evidence evidence) {
        var rules = evidence.rules();
        // Half of the runs of a comparison of two are in one arm, so that is when one arm's interval is wanted narrow.
        var planned =
                Math.max(1, (double) rules.plannedRuns() / evidence.variants().size());
        var sequence = new ConfidenceSequence(rules.alpha(), planned);
        var arms = new ArrayList<Reading.Arm>();
        for (var metric : evidence.metrics()) {
            for (var variant : evidence.variants()) {
                arms.add(read(metric, evidence.observation(variant, metric), sequence, rules));
            }
        }
        return List.copyOf(arms);
    }

    private static Reading.Arm read(Metric metric, Observation seen, ConfidenceSequence sequence, Rules rules) {
        var values = seen.all();
        var hasMean = metric.isComparable() && values.n() > 0;
        return new Reading.Arm(
                metric.name(),
                seen.variant(),
                values.n(),
                seen.eligible(),
                seen.pending(),
                seen.expired(),
                seen.error(),
                hasMean ? values.mean() : null,
                hasMean ? interval(metric, values, sequence, rules).orElse(null) : null);
    }

    private static Optional<Interval> interval(
            Metric metric, Summary values, ConfidenceSequence sequence, Rules rules) {
        var isEnough = values.n() >= rules.floor() && values.m2() > 0;
        if (metric.kind() == Metric.Kind.FLAG || !isEnough) {
            return bounded(metric, values, rules.alpha());
        }
        var range = metric.range();
        return sequence.mean(values).map(found -> range == null ? found : found.cutTo(range));
    }

    /// Empty for a metric without a range, and for values that prove its range wrong.
    private static Optional<Interval> bounded(Metric metric, Summary values, double alpha) {
        return inUnitRange(metric, values).map(scaled -> {
            var range = Optional.ofNullable(metric.range()).orElseThrow();
            return BoundedSequence.mean(scaled, alpha).mapped(range.low(), range.width());
        });
    }

    /// The values moved from the range of `metric` to [0, 1].
    static Optional<Summary> inUnitRange(Metric metric, Summary values) {
        var range = metric.range();
        if (range == null || range.width() == 0 || !(values.n() == 0 || range.contains(values.mean()))) {
            return Optional.empty();
        }
        var width = range.width();
        return Optional.of(
                values.n() == 0
                        ? values
                        : new Summary(
                                values.n(), (values.mean() - range.low()) / width, values.m2() / (width * width)));
    }
}
