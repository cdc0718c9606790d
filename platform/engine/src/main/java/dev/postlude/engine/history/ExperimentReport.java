package dev.postlude.engine.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.postlude.stats.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an experiment says at this moment.
///
/// Every run that chose a variant is one unit, unless it was cancelled or skipped. For each metric a unit has a value,
/// or is pending, expired or in error; never two of them, and a missing value is nowhere a zero. Means, intervals and
/// `n` are over the values there are. Comparisons and the verdict leave out counts whose window is still open, since a
/// run that was clicked early would otherwise speak for those that are not clicked yet.
///
/// @param at when it was read
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExperimentReport(
        @JsonUnwrapped ExperimentEntry experiment,
        List<VariantTraffic> traffic,
        List<MetricReport> metrics,
        SampleRatioReport sampleRatio,
        VerdictReport verdict,
        Rules rules,
        Instant at) {

    public ExperimentReport {
        traffic = List.copyOf(traffic);
        metrics = List.copyOf(metrics);
    }

    /// @param runs   that chose the variant, whatever became of them
    /// @param weight in force now
    /// @param share  that its weights promised it of the runs so far
    public record VariantTraffic(String variant, long runs, double weight, double share) {}

    /// One metric on every variant.
    ///
    /// @param role   goal, guard or secondary
    /// @param low    the least possible value, for a number
    /// @param margin for a flag as a guard: the share of runs that may fail it
    /// @param window how long a value may take to arrive
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MetricReport(
            String name,
            String kind,
            String direction,
            String role,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double margin,
            @Nullable Double matters,
            Duration window,
            List<Arm> variants,
            List<Comparison> comparisons,
            Coverage coverage) {

        public MetricReport {
            variants = List.copyOf(variants);
            comparisons = List.copyOf(comparisons);
        }
    }

    /// @param n        units with a value
    /// @param eligible all units; the sum of the other counts
    /// @param open     of those with a value, the ones whose count may still grow
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Arm(
            String variant,
            long n,
            long eligible,
            long pending,
            long expired,
            long error,
            long open,
            @Nullable Double mean,
            @Nullable Interval interval) {}

    /// A variant against the baseline: variant − baseline, in the unit of the metric.
    ///
    /// @param n       values it rests on
    /// @param verdict better, worse, too early, same or can't tell
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Comparison(
            String baseline,
            String variant,
            long n,
            @Nullable Double difference,
            @Nullable Interval interval,
            @Nullable Double pValue,
            @Nullable Double adjustedPValue,
            @Nullable Double detectable,
            String verdict) {}

    /// Whether the variants have values for the same share of their units.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Coverage(@Nullable Double pValue, boolean ok) {}

    /// Whether the traffic is what the weights promise.
    public record SampleRatioReport(double pValue, boolean ok) {}

    /// @param state   unhealthy, guardrail, waiting, winner, trade-off, equivalent, inconclusive or undefined
    /// @param variant the one it is about, if it is about one
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VerdictReport(
            String state,
            String sentence,
            @Nullable String variant,
            @Nullable ExchangeReport exchange) {}

    /// What choosing `variant` over `instead` costs on one metric and brings on another.
    public record ExchangeReport(
            String variant, String instead, String paysOn, double pays, String getsOn, double gets) {}

    /// @param floor the least number of values a variant needs before anything is said
    public record Rules(double alpha, long plannedRuns, int floor) {}
}
