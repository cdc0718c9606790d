package dev.postlude.fitness.metrics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everything that is known of a day, by name. What each means stands in `docs/metrics.md`.
public enum Gauge {
    STEPS("steps", "Steps", "steps", 0, Kind.MEASURED),
    DISTANCE("distance", "Distance on foot", "km", 2, Kind.MEASURED),
    ACTIVE_ENERGY("active_energy", "Active energy", "kcal", 0, Kind.MEASURED),
    BASAL_ENERGY("basal_energy", "Resting energy", "kcal", 0, Kind.MEASURED),
    EXERCISE("exercise", "Exercise minutes", "min", 0, Kind.MEASURED),
    STAND("stand", "Hours with standing", "h", 0, Kind.MEASURED),
    FLIGHTS("flights", "Flights climbed", "flights", 0, Kind.MEASURED),
    WEIGHT("weight", "Weight", "kg", 1, Kind.MEASURED),
    BODY_FAT("body_fat", "Body fat", "%", 1, Kind.MEASURED),
    WAIST("waist", "Waist", "cm", 1, Kind.MEASURED),
    VO2MAX("vo2max", "VO2max", "mL/(kg·min)", 1, Kind.MEASURED),
    RESTING_HR("resting_hr", "Resting heart rate", "bpm", 0, Kind.MEASURED),
    WALKING_HR("walking_hr", "Walking heart rate", "bpm", 0, Kind.MEASURED),
    HRV("hrv", "Heart rate variability", "ms", 0, Kind.MEASURED),
    RESPIRATION("respiration", "Breaths", "1/min", 1, Kind.MEASURED),
    OXYGEN("oxygen", "Oxygen saturation", "%", 1, Kind.MEASURED),
    WRIST_TEMPERATURE("wrist_temperature", "Wrist temperature", "°C", 2, Kind.MEASURED),
    ENERGY_EATEN("energy_eaten", "Energy eaten", "kcal", 0, Kind.MEASURED),
    PROTEIN_EATEN("protein_eaten", "Protein eaten", "g", 0, Kind.MEASURED),
    SLEEP("sleep", "Sleep", "h", 1, Kind.MEASURED),
    SLEEP_EFFICIENCY("sleep_efficiency", "Sleep efficiency", "%", 0, Kind.MEASURED),
    SLEEP_LATENCY("sleep_latency", "Time to fall asleep", "min", 0, Kind.MEASURED),
    AWAKENINGS("awakenings", "Awakenings", "times", 0, Kind.MEASURED),
    AWAKE("awake", "Awake at night", "min", 0, Kind.MEASURED),
    SLEEP_CORE("sleep_core", "Core sleep", "min", 0, Kind.MEASURED),
    SLEEP_DEEP("sleep_deep", "Deep sleep", "min", 0, Kind.MEASURED),
    SLEEP_REM("sleep_rem", "REM sleep", "min", 0, Kind.MEASURED),
    SLEEP_MIDPOINT("sleep_midpoint", "Middle of the sleep, after noon", "min", 0, Kind.MEASURED),
    NAPS("naps", "Naps", "min", 0, Kind.MEASURED),
    TRAINING("training", "Training", "min", 0, Kind.MEASURED),
    LOAD("load", "Training load", "TRIMP", 0, Kind.MEASURED),
    MET_MINUTES("met_minutes", "MET-minutes", "MET·min", 0, Kind.MEASURED),

    ATL("atl", "Acute load", "TRIMP", 1, Kind.DERIVED),
    CTL("ctl", "Chronic load", "TRIMP", 1, Kind.DERIVED),
    TSB("tsb", "Training balance", "TRIMP", 1, Kind.DERIVED),
    ACWR("acwr", "Acute to chronic load", "ratio", 2, Kind.DERIVED),
    ACWR_EWMA("acwr_ewma", "Acute to chronic load, weighted", "ratio", 2, Kind.DERIVED),
    MONOTONY("monotony", "Monotony", "ratio", 2, Kind.DERIVED),
    STRAIN("strain", "Strain", "TRIMP", 0, Kind.DERIVED),
    TRAINING_WEEK("training_week", "Training of the week", "min", 0, Kind.DERIVED),
    TRAINING_USUAL("training_usual", "Training of a usual week", "min", 0, Kind.DERIVED),
    STEPS_WEEK("steps_week", "Steps, mean of the week", "steps", 0, Kind.DERIVED),
    SLEEP_WEEK("sleep_week", "Sleep, mean of the week", "h", 1, Kind.DERIVED),
    SLEEP_REGULARITY("sleep_regularity", "Spread of the sleep's middle", "min", 0, Kind.DERIVED),
    HRV_USUAL("hrv_usual", "Usual heart rate variability", "ms", 0, Kind.DERIVED),
    HRV_Z("hrv_z", "Heart rate variability against usual", "SD", 1, Kind.DERIVED),
    RESTING_HR_USUAL("resting_hr_usual", "Usual resting heart rate", "bpm", 0, Kind.DERIVED),
    RESTING_HR_Z("resting_hr_z", "Resting heart rate against usual", "SD", 1, Kind.DERIVED),
    WEIGHT_TREND("weight_trend", "Weight trend", "kg", 1, Kind.DERIVED),
    WEIGHT_RATE("weight_rate", "Change of weight", "kg/week", 2, Kind.DERIVED),
    WEIGHT_RATE_SHARE("weight_rate_share", "Change of weight a week", "%", 2, Kind.DERIVED),
    IMPLIED_DEFICIT("implied_deficit", "Implied energy deficit", "kcal/day", 0, Kind.DERIVED),
    PLATEAU("plateau", "Weight stands still", "days", 0, Kind.DERIVED),
    PROTEIN_LEAST("protein_least", "Protein target, from", "g", 0, Kind.DERIVED),
    PROTEIN_MOST("protein_most", "Protein target, to", "g", 0, Kind.DERIVED),
    RECOVERY("recovery", "Recovery", "points", 0, Kind.DERIVED),
    SLEEP_SCORE("sleep_score", "Sleep score", "points", 0, Kind.DERIVED),
    ACTIVITY("activity", "Activity score", "points", 0, Kind.DERIVED);

    /// Whether it is read off raw rows of its own day, or follows from other metrics of this and earlier days.
    public enum Kind {
        MEASURED,
        DERIVED
    }

    private static final Map<String, Gauge> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Gauge::word, Function.identity()));

    private final String word;
    private final String label;
    private final String unit;
    private final int decimals;
    private final Kind kind;

    Gauge(String word, String label, String unit, int decimals, Kind kind) {
        this.word = word;
        this.label = label;
        this.unit = unit;
        this.decimals = decimals;
        this.kind = kind;
    }

    public static Optional<Gauge> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    /// Its name in the tables, the API and citations.
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public String unit() {
        return unit;
    }

    public Kind kind() {
        return kind;
    }

    /// As precisely as it makes sense to say it, without its unit.
    public String say(double value) {
        var text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
    }
}
