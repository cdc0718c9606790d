package dev.postlude.fitness.metrics.load;

/// An exponentially weighted mean over days: of `n` days, each new one counts for 2/(n+1).
public final class Ewma {

    private final double alpha;
    private double value;

    /// Begins at zero, as before any training.
    public Ewma(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("A mean is over at least one day; was " + days);
        }
        this.alpha = 2.0 / (days + 1);
    }

    /// The mean with one more day. A day without training is a zero, and must not be left out.
    public double next(double today) {
        value += alpha * (today - value);
        return value;
    }
}
