package dev.postlude.stats.reading;

import dev.postlude.stats.Summary;
import java.util.List;
import java.util.OptionalDouble;

/// The difference B − A, comparing like with like.
///
/// When the weights change, so does the mix of early and late runs in each arm, and a metric that drifts
/// would look like a difference. So runs are compared within the time their weights were the same, and the
/// results averaged with the weights n_A·n_B/(n_A + n_B) of Cochran, Mantel and Haenszel. Times in which an
/// arm has fewer than two values tell nothing.
///
/// @param difference empty unless both arms have a value
/// @param se its standard error; empty without spread
/// @param n how many values of both arms it rests on
record Estimate(OptionalDouble difference, OptionalDouble se, long n) {

    static Estimate of(Observation a, Observation b) {
        var sameEpochs = a.values().size() == b.values().size();
        var first = sameEpochs ? a.values() : List.of(a.all());
        var second = sameEpochs ? b.values() : List.of(b.all());
        var weights = 0.0;
        var difference = 0.0;
        var variance = 0.0;
        var n = 0L;
        for (var epoch = 0; epoch < first.size(); epoch++) {
            var inA = first.get(epoch);
            var inB = second.get(epoch);
            if (inA.n() >= 2 && inB.n() >= 2) {
                var weight = (double) inA.n() * inB.n() / (inA.n() + inB.n());
                var se = Summary.standardErrorOfDifference(inA, inB).orElse(0);
                weights += weight;
                difference += weight * (inB.mean() - inA.mean());
                variance += weight * weight * se * se;
                n += inA.n() + inB.n();
            }
        }
        if (weights == 0) {
            return unweighted(a.all(), b.all());
        }
        return new Estimate(
                OptionalDouble.of(difference / weights),
                variance == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance) / weights),
                n);
    }

    private static Estimate unweighted(Summary a, Summary b) {
        var isPossible = a.n() > 0 && b.n() > 0;
        return new Estimate(
                isPossible ? OptionalDouble.of(b.mean() - a.mean()) : OptionalDouble.empty(),
                OptionalDouble.empty(),
                a.n() + b.n());
    }
}
