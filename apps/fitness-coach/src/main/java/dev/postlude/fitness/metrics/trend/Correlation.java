package dev.postlude.fitness.metrics.trend;

import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// How closely two rows of numbers go together in a straight line, from -1 to 1, with the interval that holds the true
/// value in 95 of 100 such samples. It says nothing of causes, and neighbouring days are alike: so the true interval is
/// wider than this one.
public record Correlation(double r, double low, double high, int n) {

    /// With fewer pairs the interval says nothing.
    public static final int FEWEST = 14;

    private static final double Z95 = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);
    private static final double ALMOST_ONE = 1 - 1e-12;

    /// Empty for fewer than [#FEWEST] pairs, and where one of the rows does not vary.
    public static Optional<Correlation> of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "Pairs need two rows of one length; were %d and %d".formatted(x.length, y.length));
        }
        int n = x.length;
        if (n < FEWEST) {
            return Optional.empty();
        }
        double r = pearson(x, y);
        if (Double.isNaN(r)) {
            return Optional.empty();
        }
        double bounded = Math.clamp(r, -ALMOST_ONE, ALMOST_ONE);
        double z = Math.log((1 + bounded) / (1 - bounded)) / 2;
        double reach = Z95 / Math.sqrt(n - 3.0);
        return Optional.of(new Correlation(r, Math.tanh(z - reach), Math.tanh(z + reach), n));
    }

    /// Whether the interval leaves zero out.
    public boolean clear() {
        return low > 0 || high < 0;
    }

    private static double pearson(double[] x, double[] y) {
        var a = Line.of(x, y);
        return Math.sqrt(a.sxx() * a.syy()) < 1e-12 ? Double.NaN : a.sxy() / Math.sqrt(a.sxx() * a.syy());
    }
}
