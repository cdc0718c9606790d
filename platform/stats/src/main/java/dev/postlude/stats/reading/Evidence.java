package dev.postlude.stats.reading;

import dev.postlude.stats.Summary;
import java.util.HashSet;
import java.util.List;

/// All that a reading rests on: no rows, only counts and summaries.
///
/// @param variants the baseline first
/// @param observations at most one for each variant and metric; one that is missing means nothing was
///     eligible yet
public record Evidence(List<Variant> variants, List<Metric> metrics, List<Observation> observations, Rules rules) {

    /// Throws `IllegalArgumentException` when names repeat, point nowhere, or the weights of the variants
    /// did not change together.
    public Evidence {
        variants = List.copyOf(variants);
        metrics = List.copyOf(metrics);
        observations = List.copyOf(observations);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("An experiment without variants cannot be read.");
        }
        var epochs = variants.getFirst().traffic().size();
        for (var variant : variants) {
            if (variant.traffic().size() != epochs) {
                throw new IllegalArgumentException(
                        "Weights are set for all variants together, but \"%s\" has %d entries and \"%s\" has %d."
                                .formatted(
                                        variants.getFirst().name(),
                                        epochs,
                                        variant.name(),
                                        variant.traffic().size()));
            }
        }
        refuseRepeated("variant", variants.stream().map(Variant::name).toList());
        refuseRepeated("metric", metrics.stream().map(Metric::name).toList());
        refuseRepeated(
                "observation",
                observations.stream().map(o -> o.variant() + " / " + o.metric()).toList());
        for (var seen : observations) {
            var known = variants.stream().anyMatch(v -> v.name().equals(seen.variant()))
                    && metrics.stream().anyMatch(m -> m.name().equals(seen.metric()));
            if (!known) {
                throw new IllegalArgumentException(("There is an observation of metric \"%s\" on variant \"%s\","
                                + " but the experiment does not know both.")
                        .formatted(seen.metric(), seen.variant()));
            }
            if (seen.values().size() != 1 && seen.values().size() != epochs) {
                throw new IllegalArgumentException(("Metric \"%s\" on \"%s\" has %d summaries;"
                                + " give one, or one for each of the %d times the weights were set.")
                        .formatted(seen.metric(), seen.variant(), seen.values().size(), epochs));
            }
        }
    }

    Variant baseline() {
        return variants.getFirst();
    }

    List<Variant> candidates() {
        return variants.subList(1, variants.size());
    }

    Observation observation(Variant variant, Metric metric) {
        return observations.stream()
                .filter(o -> o.variant().equals(variant.name()) && o.metric().equals(metric.name()))
                .findFirst()
                .orElseGet(() -> Observation.of(variant.name(), metric.name(), Summary.EMPTY));
    }

    long assigned() {
        return variants.stream().mapToLong(Variant::assigned).sum();
    }

    boolean isOver() {
        return rules.horizon() != null && assigned() >= rules.horizon();
    }

    private static void refuseRepeated(String what, List<String> names) {
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("The %s \"%s\" is given twice.".formatted(what, name));
            }
        }
    }
}
