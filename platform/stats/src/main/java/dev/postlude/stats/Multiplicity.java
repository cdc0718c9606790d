package dev.postlude.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What it costs to ask several questions at once.
///
/// A family is the goals times the comparisons of one experiment. A p-value that could not be computed is
/// null; it stays null and does not count. Always-valid p-values stay so, since they are p-values at
/// whatever moment one stops.
public final class Multiplicity {

    private Multiplicity() {}

    /// Holm (1979): the probability of even one false call stays below alpha. adj₍ᵢ₎ = max_{j≤i} min(1,
    /// (m−j+1)·p₍ⱼ₎), in the order given.
    public static List<@Nullable Double> holm(List<@Nullable Double> pValues) {
        var order = ascending(pValues);
        var adjusted = nulls(pValues.size());
        var floor = 0.0;
        for (var rank = 0; rank < order.size(); rank++) {
            var p = order.get(rank);
            floor = Math.max(floor, Math.min(1, (order.size() - rank) * p.value()));
            adjusted.set(p.position(), floor);
        }
        return adjusted;
    }

    /// Benjamini and Hochberg (1995): of the calls made, a share of at most alpha is false on average.
    /// adj₍ᵢ₎ = min_{j≥i} min(1, m·p₍ⱼ₎/j), in the order given.
    public static List<@Nullable Double> benjaminiHochberg(List<@Nullable Double> pValues) {
        var order = ascending(pValues);
        var adjusted = nulls(pValues.size());
        var ceiling = 1.0;
        for (var rank = order.size() - 1; rank >= 0; rank--) {
            var p = order.get(rank);
            ceiling = Math.min(ceiling, order.size() * p.value() / (rank + 1));
            adjusted.set(p.position(), ceiling);
        }
        return adjusted;
    }

    /// Bonferroni's level α/m for each of `family` intervals, so that all of them are right together.
    public static double bonferroni(double alpha, int family) {
        return alpha / Math.max(1, family);
    }

    private record Ranked(int position, double value) {}

    private static List<Ranked> ascending(List<@Nullable Double> pValues) {
        var ranked = new ArrayList<Ranked>();
        for (var i = 0; i < pValues.size(); i++) {
            var p = pValues.get(i);
            if (p != null) {
                ranked.add(new Ranked(i, p));
            }
        }
        ranked.sort(Comparator.comparingDouble(Ranked::value));
        return ranked;
    }

    private static List<@Nullable Double> nulls(int size) {
        var list = new ArrayList<@Nullable Double>(size);
        IntStream.range(0, size).forEach(_ -> list.add(null));
        return list;
    }
}
