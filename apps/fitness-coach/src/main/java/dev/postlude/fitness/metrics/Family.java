package dev.postlude.fitness.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is measured in the same way, so that one order of sources does for all of it.
public enum Family {
    MOVEMENT(
            "Steps, distance, energy",
            "Of the minutes that several have counted, the first one's count. Of the others only the minutes in which"
                    + " all above them are silent.",
            Gauge.STEPS,
            Gauge.DISTANCE,
            Gauge.ACTIVE_ENERGY,
            Gauge.BASAL_ENERGY,
            Gauge.EXERCISE,
            Gauge.STAND,
            Gauge.FLIGHTS),
    HEART(
            "Heart, breath, temperature",
            "The first that has measured on a day speaks for that day.",
            Gauge.RESTING_HR,
            Gauge.WALKING_HR,
            Gauge.HRV,
            Gauge.VO2MAX,
            Gauge.RESPIRATION,
            Gauge.OXYGEN,
            Gauge.WRIST_TEMPERATURE),
    SLEEP("Sleep", "At every minute of a night the first that says anything is believed.", Gauge.SLEEP),
    BODY(
            "Weight, body fat, waist",
            "The first that has measured on a day speaks for that day.",
            Gauge.WEIGHT,
            Gauge.BODY_FAT,
            Gauge.WAIST),
    FOOD(
            "Food",
            "What two have noted for the same minute counts once, as the first says it.",
            Gauge.ENERGY_EATEN,
            Gauge.PROTEIN_EATEN),
    WORKOUTS("Workouts", "Of a session that several have seen, the first one's counts, and its load.", Gauge.TRAINING);

    private final String label;
    private final String effect;
    private final List<String> metrics;

    Family(String label, String effect, Gauge... gauges) {
        this.label = label;
        this.effect = effect;
        this.metrics = Arrays.stream(gauges).map(Gauge::word).toList();
    }

    public static Optional<Family> of(String word) {
        return Arrays.stream(values())
                .filter(family -> family.word().equals(word))
                .findFirst();
    }

    /// As in `source_rank.family`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /// What the order of its sources does.
    public String effect() {
        return effect;
    }

    /// Their days are those that another order concerns.
    List<String> metrics() {
        return metrics;
    }
}
