package dev.postlude.api;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A comparison of several variants of one thing, by the scores of the runs that chose them.
///
/// Declare it as a constant of the function's class, so that it is known before its first run:
///
///     static final Experiment<Strategy> STRATEGY = Experiment.of("summary-strategy", Strategy.class)
///             .goal(FAITHFULNESS).goal(CLICKTHROUGHS).guard(LENGTH);
///
/// The first constant of the enum is what the others are compared with.
public final class Experiment<V extends Enum<V>> {

    /// What a metric means to an experiment.
    public enum Role {
        /// Decides: a variant that loses on a goal cannot win.
        GOAL,
        /// Vetoes: a variant that breaks it cannot win.
        GUARD,
        /// Is shown, and decides nothing.
        SECONDARY
    }

    /// A metric and its role.
    public record Aim(Metric metric, Role role) {}

    private final String name;
    private final Class<V> variants;
    private final Map<V, Double> weights;
    private final List<Aim> aims;

    private Experiment(String name, Class<V> variants, Map<V, Double> weights, List<Aim> aims) {
        this.name = name;
        this.variants = variants;
        this.weights = Map.copyOf(weights);
        this.aims = List.copyOf(aims);
    }

    /// All variants with the same weight.
    public static <V extends Enum<V>> Experiment<V> of(String name, Class<V> variants) {
        Names.check("an experiment", name);
        var constants = variants.getEnumConstants();
        if (constants.length < 2) {
            throw new IllegalArgumentException(
                    "Experiment \"%s\" compares nothing: %s has %d constants, and two are the least."
                            .formatted(name, variants.getSimpleName(), constants.length));
        }
        var equal = new EnumMap<V, Double>(variants);
        for (var constant : constants) {
            equal.put(constant, 1.0);
        }
        return new Experiment<>(name, variants, equal, List.of());
    }

    /// Gives a variant another weight; only the ratio of the weights counts, and 0 switches it off.
    public Experiment<V> weight(V variant, double weight) {
        if (!Double.isFinite(weight) || weight < 0) {
            throw new IllegalArgumentException(
                    "The weight of %s.%s is zero or more; was %s".formatted(name, variant, weight));
        }
        var changed = new EnumMap<>(weights);
        changed.put(variant, weight);
        return new Experiment<>(name, variants, changed, aims);
    }

    public Experiment<V> goal(Metric metric) {
        return aim(metric, Role.GOAL);
    }

    public Experiment<V> guard(Metric metric) {
        return aim(metric, Role.GUARD);
    }

    public Experiment<V> secondary(Metric metric) {
        return aim(metric, Role.SECONDARY);
    }

    private Experiment<V> aim(Metric metric, Role role) {
        var more = new ArrayList<>(aims);
        more.add(new Aim(metric, role));
        return new Experiment<>(name, variants, weights, more);
    }

    public String name() {
        return name;
    }

    /// The variants in the order of the enum; the first is the baseline.
    public List<V> variants() {
        return List.of(variants.getEnumConstants());
    }

    /// The weight of each variant, as declared; the console may have changed it since.
    public Map<V, Double> weights() {
        return weights;
    }

    public List<Aim> aims() {
        return aims;
    }
}
