package dev.postlude.console.view;

import dev.postlude.engine.history.ExperimentReport.Arm;
import dev.postlude.engine.history.ExperimentReport.Comparison;
import dev.postlude.engine.history.ExperimentReport.MetricReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One metric of an experiment: a value for every variant, and a strip for every difference.
///
/// @param better  which way is better, in words
/// @param fine    what else is declared of it
/// @param warning why its numbers need care
public record MetricView(
        String name,
        String better,
        String fine,
        List<ArmView> arms,
        List<StripView> strips,
        @Nullable String warning) {

    /// @param value    the mean, or a dash
    /// @param interval the range of means the data do not rule out
    /// @param counts   what became of every unit, in words
    /// @param bars     the same, as a drawn bar
    public record ArmView(
            String variant,
            Hue hue,
            String value,
            @Nullable String interval,
            String n,
            String counts,
            List<Bar> bars) {}

    /// The difference of one variant to the baseline on an axis around zero.
    ///
    /// @param lead   the hue of whoever is ahead, once that is decided
    /// @param words  for those who do not see it
    /// @param left   who is ahead when the difference lies to the left
    public record StripView(
            String variant,
            String lead,
            String call,
            String callClass,
            @Nullable String difference,
            @Nullable String interval,
            String words,
            @Nullable Drawn drawn,
            String left,
            String right,
            String n) {}

    /// Places in percent.
    public record Drawn(
            String low,
            String high,
            String width,
            String dot,
            @Nullable String bandFrom,
            @Nullable String bandWidth) {}

    static MetricView of(MetricReport metric) {
        var scale = Scale.of(metric);
        var arms = new ArrayList<ArmView>();
        for (var arm : metric.variants()) {
            arms.add(arm(arm, Hue.of(arms.size()), scale));
        }
        var strips = new ArrayList<StripView>();
        for (var comparison : metric.comparisons()) {
            strips.add(strip(metric, comparison, Hue.of(strips.size() + 1), scale));
        }
        return new MetricView(
                metric.name(), metric.direction() + " is better", fine(metric), arms, strips, warning(metric));
    }

    /// Decimals and factor in which all numbers of one metric are written.
    private record Scale(int decimals, double factor, String unit, String ofDifference) {

        static Scale of(MetricReport metric) {
            var isFlag = metric.kind().equals("flag");
            var factor = isFlag ? 100 : 1;
            var finest = Stream.concat(
                            metric.variants().stream().map(Arm::interval),
                            metric.comparisons().stream().map(Comparison::interval))
                    .filter(Objects::nonNull)
                    .mapToDouble(interval -> interval.width() / 2 * factor)
                    .filter(width -> width > 0)
                    .min()
                    .orElse(isFlag ? 1 : 0.01);
            return new Scale(Figures.decimals(finest), factor, isFlag ? "\u202f%" : "", isFlag ? " points" : "");
        }

        String value(double value) {
            return Figures.fixed(value * factor, decimals) + unit;
        }

        String difference(double value) {
            return Figures.signed(value * factor, decimals);
        }
    }

    private static ArmView arm(Arm arm, Hue hue, Scale scale) {
        var interval = arm.interval();
        var mean = arm.mean();
        return new ArmView(
                arm.variant(),
                hue,
                mean == null ? "—" : scale.value(mean),
                interval == null ? null : scale.value(interval.low()) + " to " + scale.value(interval.high()),
                "%s of %s".formatted(Figures.count(arm.n()), Figures.count(arm.eligible())),
                counts(arm),
                bars(arm));
    }

    private static String counts(Arm arm) {
        var parts = new ArrayList<String>();
        if (arm.pending() > 0) {
            parts.add(Figures.count(arm.pending()) + " pending");
        }
        if (arm.expired() > 0) {
            parts.add(Figures.count(arm.expired()) + " expired");
        }
        if (arm.error() > 0) {
            parts.add(Figures.count(arm.error()) + " in error");
        }
        if (arm.open() > 0) {
            parts.add(Figures.count(arm.open()) + " may still grow");
        }
        return String.join(" · ", parts);
    }

    private static List<Bar> bars(Arm arm) {
        var bars = new ArrayList<Bar>();
        var at = 0.0;
        var counts = List.of(arm.n(), arm.pending(), arm.expired(), arm.error());
        var kinds = List.of("arrived", "pending", "expired", "error");
        for (var i = 0; i < kinds.size(); i++) {
            var share = arm.eligible() == 0 ? 0 : 100.0 * counts.get(i) / arm.eligible();
            if (share > 0) {
                bars.add(Bar.of(at, at + share, kinds.get(i)));
            }
            at += share;
        }
        return bars;
    }

    private static StripView strip(MetricReport metric, Comparison comparison, Hue hue, Scale scale) {
        var interval = comparison.interval();
        var difference = comparison.difference();
        var isHigherBetter = metric.direction().equals("higher");
        var range = interval == null
                ? null
                : "%s to %s".formatted(scale.difference(interval.low()), scale.difference(interval.high()));
        var written = difference == null ? null : scale.difference(difference) + scale.ofDifference();
        return new StripView(
                comparison.variant(),
                lead(callClass(metric, comparison), hue),
                comparison.verdict(),
                callClass(metric, comparison),
                written,
                range,
                words(metric, comparison, written, range),
                drawn(metric, comparison),
                isHigherBetter ? comparison.baseline() : comparison.variant(),
                isHigherBetter ? comparison.variant() : comparison.baseline(),
                Figures.count(comparison.n()));
    }

    private static String words(
            MetricReport metric, Comparison comparison, @Nullable String difference, @Nullable String range) {
        if (difference == null) {
            return "%s: %s has not been compared with %s yet."
                    .formatted(metric.name(), comparison.variant(), comparison.baseline());
        }
        return "%s: %s differs from %s by %s%s; %s is better; verdict: %s."
                .formatted(
                        metric.name(),
                        comparison.variant(),
                        comparison.baseline(),
                        difference,
                        range == null ? "" : ", between " + range,
                        metric.direction(),
                        comparison.verdict());
    }

    private static String lead(String call, Hue candidate) {
        return switch (call) {
            case "better" -> "lead-" + candidate.css();
            case "worse" -> "lead-" + Hue.of(0).css();
            case "broken" -> "lead-veto";
            default -> "";
        };
    }

    private static String callClass(MetricReport metric, Comparison comparison) {
        var call = comparison.verdict().replace(' ', '-').replace("'", "");
        return metric.role().equals("guard") && call.equals("worse") ? "broken" : call;
    }

    /// The axis is as long as what has to be seen on it: the interval, and what matters.
    private static @Nullable Drawn drawn(MetricReport metric, Comparison comparison) {
        var interval = comparison.interval();
        var difference = comparison.difference();
        if (interval == null || difference == null) {
            return null;
        }
        var matters = metric.matters();
        var reach = 1.15
                * Math.max(
                        Math.max(Math.abs(interval.low()), Math.abs(interval.high())),
                        Math.max(matters == null ? 0 : 1.6 * matters, 1e-12));
        var low = 50 + 50 * interval.low() / reach;
        var high = 50 + 50 * interval.high() / reach;
        return new Drawn(
                Figures.place(low),
                Figures.place(high),
                Figures.place(Math.max(0.3, high - low)),
                Figures.place(50 + 50 * difference / reach),
                matters == null ? null : Figures.place(50 - 50 * matters / reach),
                matters == null ? null : Figures.place(100 * matters / reach));
    }

    private static String fine(MetricReport metric) {
        var parts = new ArrayList<String>();
        parts.add(metric.kind());
        var low = metric.low();
        var high = metric.high();
        if (low != null && high != null && metric.kind().equals("number")) {
            parts.add("%s to %s".formatted(Figures.plain(low, 3), Figures.plain(high, 3)));
        }
        if (metric.matters() != null) {
            parts.add("±" + Figures.plain(metric.matters(), 4) + " matters");
        }
        if (metric.margin() != null && metric.role().equals("guard")) {
            parts.add("at most " + Figures.percent(metric.margin()) + " may fail");
        }
        parts.add("within " + Moments.coarse(metric.window()));
        return String.join(" · ", parts);
    }

    private static @Nullable String warning(MetricReport metric) {
        if (!metric.coverage().ok()) {
            return "The variants have values for different shares of their runs. Those who answer may differ, and so may the answers.";
        }
        var open = metric.variants().stream().mapToLong(Arm::open).sum();
        if (open > 0) {
            return "%s values may still grow. The difference counts only runs whose window is over."
                    .formatted(Figures.count(open));
        }
        return null;
    }
}
