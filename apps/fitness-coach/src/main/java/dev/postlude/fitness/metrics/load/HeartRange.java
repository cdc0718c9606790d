package dev.postlude.fitness.metrics.load;

/// From resting to highest heart rate, in beats per minute.
public record HeartRange(double resting, double maximum) {

    /// Tanaka, Monahan and Seals 2001: the mean of people of an age; one person in three is off by more than ten beats.
    private static final double AT_BIRTH = 208;

    private static final double A_YEAR = 0.7;

    public HeartRange {
        if (!(resting > 0 && resting < maximum)) {
            throw new IllegalArgumentException("A heart range goes from a resting rate up to a higher one; was %s to %s"
                    .formatted(resting, maximum));
        }
    }

    /// The highest rate that is usual at an age.
    public static double usualMaximum(int years) {
        return AT_BIRTH - A_YEAR * years;
    }

    /// The share of the reserve that a mean rate uses, from 0 to 1.
    public double share(double meanRate) {
        return Math.clamp((meanRate - resting) / (maximum - resting), 0, 1);
    }
}
