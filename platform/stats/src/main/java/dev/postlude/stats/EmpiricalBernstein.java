package dev.postlude.stats;

/// Intervals for values in [0, 1] in the order in which they came, valid from the first one on.
///
/// This is the predictable plug-in empirical-Bernstein sequence of Waudby-Smith and Ramdas (arXiv
/// 2010.09686). Each value is weighted before it is seen, more when the earlier ones agreed with each
/// other:
///
///     λ_t = min( √(2 ln(1/α′) / (t ln(1+t) σ̂²_{t−1})), ½ )      α′ = α/2 per side
///     centre = Σλx/Σλ      radius = [ln(1/α′) + Σ (x_t − μ̂_{t−1})²(−ln(1−λ_t) − λ_t)] / Σλ
///
/// μ̂ is the running mean from 0, σ̂² the running variance with one made-up value (mean ½, variance ¼)
/// before the first. The upper end is 1 − the lower end of 1 − x. Wide at five values, but honest; where
/// values agree it narrows faster than [BoundedSequence].
public final class EmpiricalBernstein {

    private static final double LARGEST_BET = 0.5;

    private EmpiricalBernstein() {}

    /// The interval of the mean after all of `values`; all of [0, 1] when there are none. Throws
    /// `IllegalArgumentException` for a value outside [0, 1].
    public static Interval mean(double[] values, double alpha) {
        var low = lowerEnd(values, alpha / 2);
        var high = 1 - lowerEnd(mirrored(values), alpha / 2);
        return new Interval(Math.clamp(low, 0, 1), Math.clamp(high, 0, 1));
    }

    private static double lowerEnd(double[] values, double alpha) {
        var budget = -Math.log(alpha);
        var bets = 0.0;
        var weighted = 0.0;
        var radius = budget;
        var sum = 0.0;
        var squares = 0.25;
        for (var t = 1; t <= values.length; t++) {
            var x = values[t - 1];
            var bet = Math.min(Math.sqrt(2 * budget / (t * Math.log1p(t) * (squares / t))), LARGEST_BET);
            var meanBefore = t == 1 ? 0 : sum / (t - 1);
            bets += bet;
            weighted += bet * x;
            radius += (x - meanBefore) * (x - meanBefore) * (-Math.log1p(-bet) - bet);
            sum += x;
            var meanAfter = (0.5 + sum) / (t + 1);
            squares += (x - meanAfter) * (x - meanAfter);
        }
        return bets == 0 ? 0 : (weighted - radius) / bets;
    }

    private static double[] mirrored(double[] values) {
        var mirrored = new double[values.length];
        for (var i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] <= 1)) {
                throw new IllegalArgumentException(
                        "Value %d must lie in 0 to 1; was %s. Scale it by the declared range of the metric first."
                                .formatted(i, values[i]));
            }
            mirrored[i] = 1 - values[i];
        }
        return mirrored;
    }
}
