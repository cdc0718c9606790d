package dev.postlude.stats.reading;

import dev.postlude.stats.BoundedSequence;
import dev.postlude.stats.Interval;
import dev.postlude.stats.SampleRatio;
import dev.postlude.stats.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What an experiment says right now.
///
/// Every interval and p-value holds however often it is looked at, except [Comparison#once]. A value that
/// is null could not be computed and must be shown as words, never as 0.
///
/// @param arms one for each metric and variant, metric by metric
/// @param comparisons one for each metric and variant but the baseline, metric by metric
/// @param coverage one for each metric
/// @param rules under which it was read
public record Reading(
        List<Arm> arms,
        List<Comparison> comparisons,
        List<Coverage> coverage,
        SampleRatio sampleRatio,
        Verdict verdict,
        Rules rules) {

    /// Below this p-value it is not chance that one variant has scores for more of its runs.
    private static final double COVERAGE_ALARM = 0.01;

    /// One metric of one variant, in the metric's unit.
    ///
    /// @param n how many values the mean rests on
    /// @param mean null without a value
    /// @param interval of the mean; null when there is no honest one yet
    public record Arm(
            String metric,
            String variant,
            long n,
            long eligible,
            long pending,
            long expired,
            long error,
            @Nullable Double mean,
            @Nullable Interval interval) {}

    /// One metric of one variant against the baseline; differences are variant − baseline in the metric's
    /// unit.
    ///
    /// Where the weights changed, runs are compared only with runs of the same weights, so the difference
    /// need not be that of the two means.
    ///
    /// @param n how many values of both arms the difference rests on
    /// @param difference null unless both arms have a value
    /// @param interval for goals so wide that the intervals of all goals are right together (Bonferroni)
    /// @param pValue of "no difference"
    /// @param adjusted the p-value after Holm for goals, after Benjamini and Hochberg for secondary
    ///     metrics; null for guardrails
    /// @param once the narrower interval for whoever looks once, at the horizon; null when none was
    ///     declared
    /// @param detectable the smallest difference one would probably see by now
    public record Comparison(
            String metric,
            String baseline,
            String variant,
            long n,
            @Nullable Double difference,
            @Nullable Interval interval,
            @Nullable Double pValue,
            @Nullable Double adjusted,
            @Nullable Interval once,
            @Nullable Double detectable,
            Call verdict) {}

    /// Whether the variants have scores of a metric for the same share of their runs. When they do not,
    /// those who answer differ, and so may the answers.
    ///
    /// @param pValue of "the same share", over runs past waiting; null when fewer than two variants have
    ///     any
    /// @param n the runs past waiting
    public record Coverage(String metric, @Nullable Double pValue, boolean ok, long n) {}

    public static Reading of(Evidence evidence) {
        var sampleRatio = SampleRatio.live(epochs(evidence));
        var arms = Arms.of(evidence);
        var pairs = Pairs.of(evidence);
        return new Reading(
                arms,
                pairs.stream().map(Pair::shown).toList(),
                evidence.metrics().stream().map(m -> coverage(evidence, m)).toList(),
                sampleRatio,
                new Decision(evidence, arms, pairs, sampleRatio).verdict(),
                evidence.rules());
    }

    private static List<SampleRatio.Epoch> epochs(Evidence evidence) {
        var count = evidence.baseline().traffic().size();
        return IntStream.range(0, count)
                .mapToObj(epoch -> new SampleRatio.Epoch(
                        evidence.variants().stream()
                                .mapToDouble(v -> v.traffic().get(epoch).weight())
                                .toArray(),
                        evidence.variants().stream()
                                .mapToLong(v -> v.traffic().get(epoch).assigned())
                                .toArray()))
                .toList();
    }

    private static Coverage coverage(Evidence evidence, Metric metric) {
        var arms = new ArrayList<Summary>();
        for (var variant : evidence.variants()) {
            var seen = evidence.observation(variant, metric);
            var valued = seen.all().n();
            arms.add(Summary.ofFlags(valued, valued + seen.expired() + seen.error()));
        }
        var p = BoundedSequence.pValue(arms);
        var n = arms.stream().mapToLong(Summary::n).sum();
        return p.isEmpty()
                ? new Coverage(metric.name(), null, true, n)
                : new Coverage(metric.name(), p.getAsDouble(), p.getAsDouble() >= COVERAGE_ALARM, n);
    }
}
