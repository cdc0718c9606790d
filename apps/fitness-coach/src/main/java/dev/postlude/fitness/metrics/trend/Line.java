package dev.postlude.fitness.metrics.trend;

import java.util.Optional;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.distribution.TDistribution;

/// The straight line through points that has the least squares, and what it is made of.
record Line(int n, double meanX, double meanY, double sxx, double sxy, double syy) {

    static Line of(double[] x, double[] y) {
        double meanX = Mean.of(x).getAsDouble();
        double meanY = Mean.of(y).getAsDouble();
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int i = 0; i < x.length; i++) {
            sxx += (x[i] - meanX) * (x[i] - meanX);
            sxy += (x[i] - meanX) * (y[i] - meanY);
            syy += (y[i] - meanY) * (y[i] - meanY);
        }
        return new Line(x.length, meanX, meanY, sxx, sxy, syy);
    }

    double slope() {
        return sxy / sxx;
    }

    /// How far the true slope may be from this one, in 95 of 100 such samples; empty for fewer than three points.
    Optional<Double> reach() {
        if (n < 3 || sxx <= 0) {
            return Optional.empty();
        }
        double residual = Math.max(0, syy - sxy * sxy / sxx);
        double error = Math.sqrt(residual / (n - 2) / sxx);
        return Optional.of(TDistribution.of(n - 2.0).inverseCumulativeProbability(0.975) * error);
    }
}
