package dev.postlude.fitness.metrics.body;

/// What a change of weight says about energy, and what that asks of food.
public final class Energy {

    /// Wishnofsky 1958: what a kilogram of body weight is worth. Over months the body adapts, and it is worth less.
    public static final double KCAL_A_KG = 7_700;

    /// Morton and others 2018: from here on, more protein adds nothing that can be measured in most people who train.
    public static final double LEAST_PROTEIN = 1.6;

    /// The upper end of the interval of the same work.
    public static final double MOST_PROTEIN = 2.2;

    private static final int DAYS_A_WEEK = 7;

    private Energy() {}

    /// The deficit in kcal a day that a change in kilograms a day implies; below zero it is a surplus.
    public static double impliedDeficit(double kgADay) {
        double deficit = -kgADay * KCAL_A_KG;
        return deficit == 0 ? 0 : deficit;
    }

    /// A change in kilograms a day, as the share of `kg` a week.
    public static double shareAWeek(double kgADay, double kg) {
        return kgADay * DAYS_A_WEEK / kg;
    }
}
