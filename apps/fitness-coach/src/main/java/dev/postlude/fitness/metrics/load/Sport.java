package dev.postlude.fitness.metrics.load;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Kinds of training, and how much each takes in multiples of sitting still (MET): rounded from the Compendium of
/// Physical Activities, 2011, for the common pace of each.
public enum Sport {
    RUN(8.5, "Running"),
    RIDE(6.5, "Cycling", "HandCycling"),
    SWIM(7, "Swimming"),
    ROW(7, "Rowing", "PaddleSports"),
    HIKE(6, "Hiking", "StairClimbing", "Stairs", "Climbing"),
    WALK(3.5, "Walking", "WheelchairWalkPace"),
    STRENGTH(5, "TraditionalStrengthTraining", "FunctionalStrengthTraining", "CoreTraining", "Gymnastics"),
    INTERVALS(8, "HighIntensityIntervalTraining", "JumpRope", "CrossTraining", "MixedCardio", "Kickboxing", "Boxing"),
    ELLIPTICAL(5, "Elliptical", "CrossCountrySkiing", "SkatingSports"),
    YOGA(2.5, "Yoga", "Pilates", "Flexibility", "MindAndBody", "Barre", "TaiChi", "PreparationAndRecovery", "Cooldown"),
    BALL(7, "Soccer", "Basketball", "Tennis", "Badminton", "Handball", "Volleyball", "Squash", "Hockey"),
    OTHER(4);

    /// Used where no VO2max is known: a person of middling fitness.
    private static final double USUAL_HIGHEST_MET = 10;

    private static final double ML_PER_MET = 3.5;

    private final double met;
    private final Set<String> activities;

    Sport(double met, String... activities) {
        this.met = met;
        this.activities = Set.of(activities);
    }

    /// By Apple's name of an activity.
    public static Sport of(String activity) {
        return Arrays.stream(values())
                .filter(sport -> sport.activities.contains(activity))
                .findFirst()
                .orElse(OTHER);
    }

    public static Optional<Sport> ofWord(String word) {
        return Arrays.stream(values())
                .filter(sport -> sport.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public double met() {
        return met;
    }

    /// Which share of the heart rate reserve it is likely to use. The share of the reserve of oxygen uptake stands in
    /// for it (Swain and Leutholtz 1997), so that a session without a heart rate adds up with the others.
    ///
    /// @param vo2max in ml/(kg·min); 0 if it is not known
    public double share(double vo2max) {
        double highest = vo2max > ML_PER_MET ? vo2max / ML_PER_MET : USUAL_HIGHEST_MET;
        return Math.clamp((met - 1) / (highest - 1), 0, 1);
    }
}
