package dev.postlude.stats.reading;

import dev.postlude.stats.BoundedSequence;
import dev.postlude.stats.ConfidenceSequence;
import dev.postlude.stats.Interval;
import dev.postlude.stats.Multiplicity;
import dev.postlude.stats.Power;
import dev.postlude.stats.Proportions;
import dev.postlude.stats.Summary;
import dev.postlude.stats.Welch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Compares every metric of every variant with the baseline, and corrects each family of comparisons.
///
/// Goals are one family and get Holm; secondary metrics are exploratory and get Benjamini and Hochberg;
/// guardrails are not corrected, because missing a harm costs more than a false alarm.
final class Pairs {

    private final Evidence evidence;
    private final Rules rules;
    private final ConfidenceSequence sequence;
    private final int family;

    private Pairs(Evidence evidence) {
        this.evidence = evidence;
        this.rules = evidence.rules();
        this.sequence = new ConfidenceSequence(rules.alpha(), rules.plannedRuns());
        var goals = evidence.metrics().stream()
                .filter(m -> m.role() == Metric.Role.GOAL && m.isComparable())
                .count();
        this.family = (int) goals * evidence.candidates().size();
    }

    static List<Pair> of(Evidence evidence) {
        var comparing = new Pairs(evidence);
        var pairs = new ArrayList<Pair>();
        for (var metric : evidence.metrics()) {
            for (var variant : evidence.candidates()) {
                pairs.add(comparing.compare(metric, variant));
            }
        }
        correct(pairs, Metric.Role.GOAL, Multiplicity::holm);
        correct(pairs, Metric.Role.SECONDARY, Multiplicity::benjaminiHochberg);
        return List.copyOf(pairs);
    }

    private static void correct(List<Pair> pairs, Metric.Role role, UnaryOperator<List<@Nullable Double>> correction) {
        var members = IntStream.range(0, pairs.size())
                .filter(i -> pairs.get(i).metric().role() == role)
                .boxed()
                .toList();
        var pValues = new ArrayList<@Nullable Double>();
        members.forEach(i -> pValues.add(pairs.get(i).pValue()));
        var adjusted = correction.apply(pValues);
        for (var rank = 0; rank < members.size(); rank++) {
            var position = members.get(rank);
            pairs.set(position, pairs.get(position).adjusted(adjusted.get(rank)));
        }
    }

    private Pair compare(Metric metric, Variant variant) {
        var inA = evidence.observation(evidence.baseline(), metric);
        var inB = evidence.observation(variant, metric);
        var a = inA.all();
        var b = inB.all();
        var estimate = Estimate.of(inA, inB);
        var level = metric.role() == Metric.Role.GOAL ? Multiplicity.bonferroni(rules.alpha(), family) : rules.alpha();
        var found = metric.isComparable() ? find(metric, estimate, a, b, level) : Found.NOTHING;
        var isFull = Math.min(a.n(), b.n()) >= rules.floor();
        var isMature = Math.min(inA.maturity(), inB.maturity()) >= Rules.LEAST_MATURITY;
        return new Pair(
                metric,
                evidence.baseline().name(),
                variant.name(),
                a,
                b,
                estimate.n(),
                metric.isComparable() && estimate.difference().isPresent()
                        ? estimate.difference().getAsDouble()
                        : null,
                found.interval(),
                found.pValue(),
                null,
                rules.horizon() == null ? null : once(metric, a, b, level).orElse(null),
                found.detectable(),
                isFull && isMature,
                evidence.isOver(),
                rules.alpha());
    }

    private record Found(
            @Nullable Interval interval,
            @Nullable Double pValue,
            @Nullable Double detectable) {

        static final Found NOTHING = new Found(null, null, null);
    }

    private Found find(Metric metric, Estimate estimate, Summary a, Summary b, double level) {
        var isFull = Math.min(a.n(), b.n()) >= rules.floor();
        if (!isFull || estimate.se().isEmpty()) {
            return bounded(metric, a, b, level);
        }
        var difference = estimate.difference().orElseThrow();
        var se = estimate.se().getAsDouble();
        var interval = Interval.around(difference, sequence.halfWidth(se, estimate.n(), level));
        return new Found(
                cut(metric, interval),
                ConfidenceSequence.pValue(sequence.logEvidence(difference, se, estimate.n())),
                Power.detectable(sequence, se, estimate.n(), level, rules.power()));
    }

    /// Below the floor and without spread the bell curve is no guide, but a range is.
    private static Found bounded(Metric metric, Summary a, Summary b, double level) {
        var scaledA = Arms.inUnitRange(metric, a);
        var scaledB = Arms.inUnitRange(metric, b);
        var range = metric.range();
        if (range == null || scaledA.isEmpty() || scaledB.isEmpty() || a.n() == 0 || b.n() == 0) {
            return Found.NOTHING;
        }
        var pValue = BoundedSequence.pValue(List.of(scaledA.get(), scaledB.get()));
        return new Found(
                BoundedSequence.difference(scaledA.get(), scaledB.get(), level).mapped(0, range.width()),
                pValue.isPresent() ? pValue.getAsDouble() : null,
                null);
    }

    private static Interval cut(Metric metric, Interval difference) {
        var range = metric.range();
        return range == null ? difference : difference.cutTo(new Interval(-range.width(), range.width()));
    }

    private static Optional<Interval> once(Metric metric, Summary a, Summary b, double level) {
        if (!metric.isComparable() || a.n() == 0 || b.n() == 0) {
            return Optional.empty();
        }
        return metric.kind() == Metric.Kind.FLAG
                ? Optional.of(Proportions.newcombe(held(a), a.n(), held(b), b.n(), level))
                : Welch.of(a, b, level).map(Welch::interval);
    }

    private static long held(Summary flags) {
        return Math.round(flags.mean() * flags.n());
    }
}
