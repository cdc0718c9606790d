package dev.postlude.stats.reading;

import dev.postlude.stats.Summary;
import dev.postlude.stats.reading.Metric.Direction;
import dev.postlude.stats.reading.Metric.Kind;
import dev.postlude.stats.reading.Metric.Role;
import java.util.ArrayList;
import java.util.List;

/// Evidence made for a test: two variants, `factLed` and `questionLed`, unless said otherwise.
final class Made {

    static final Metric FAITHFULNESS =
            Metric.of("faithfulness", Kind.NUMBER, Direction.HIGHER, Role.GOAL).range(0, 1);
    static final Metric CLICKS = Metric.of("clicks", Kind.FLAG, Direction.HIGHER, Role.GOAL);
    static final Metric LENGTH =
            Metric.of("length", Kind.FLAG, Direction.HIGHER, Role.GUARD).failingAtMost(0.05);
    static final Metric LATENCY = Metric.of("latency", Kind.NUMBER, Direction.LOWER, Role.GUARD)
            .margin(100)
            .unit("ms");
    static final Metric COST =
            Metric.of("cost", Kind.NUMBER, Direction.LOWER, Role.SECONDARY).unit("$");

    private final List<Variant> variants = new ArrayList<>();
    private final List<Metric> metrics = new ArrayList<>();
    private final List<Observation> observations = new ArrayList<>();
    private Rules rules = Rules.DEFAULT;

    static Made split(long toFactLed, long toQuestionLed) {
        return new Made()
                .variant(Variant.of("factLed", 1, toFactLed))
                .variant(Variant.of("questionLed", 1, toQuestionLed));
    }

    Made variant(Variant variant) {
        variants.add(variant);
        return this;
    }

    /// The values of `metric`, one summary for each variant in order.
    Made metric(Metric metric, Summary... values) {
        metrics.add(metric);
        for (var i = 0; i < values.length; i++) {
            observations.add(Observation.of(variants.get(i).name(), metric.name(), values[i]));
        }
        return this;
    }

    Made metric(Metric metric, Observation... seen) {
        metrics.add(metric);
        observations.addAll(List.of(seen));
        return this;
    }

    Made under(Rules newRules) {
        rules = newRules;
        return this;
    }

    Reading read() {
        return Reading.of(new Evidence(variants, metrics, observations, rules));
    }

    Verdict verdict() {
        return read().verdict();
    }

    static Summary numbers(long n, double mean, double deviation) {
        return new Summary(n, mean, deviation * deviation * (n - 1));
    }

    static Summary flags(long held, long n) {
        return Summary.ofFlags(held, n);
    }
}
