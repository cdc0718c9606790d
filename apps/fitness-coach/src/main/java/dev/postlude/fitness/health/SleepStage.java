package dev.postlude.fitness.health;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a source says of a stretch of the night.
public enum SleepStage {
    /// Lies over the others, and says nothing about sleep.
    IN_BED,
    AWAKE,
    /// Asleep, and the source does not know more: phones, and watches before stages came in 2022.
    ASLEEP,
    CORE,
    DEEP,
    REM;

    private static final Map<String, SleepStage> BY_VALUE = Map.of(
            "HKCategoryValueSleepAnalysisInBed", IN_BED,
            "HKCategoryValueSleepAnalysisAwake", AWAKE,
            "HKCategoryValueSleepAnalysisAsleep", ASLEEP,
            "HKCategoryValueSleepAnalysisAsleepUnspecified", ASLEEP,
            "HKCategoryValueSleepAnalysisAsleepCore", CORE,
            "HKCategoryValueSleepAnalysisAsleepDeep", DEEP,
            "HKCategoryValueSleepAnalysisAsleepREM", REM,
            // As numbers, which some old exports have.
            "0", IN_BED,
            "1", ASLEEP,
            "2", AWAKE);

    /// Null for a value nobody here knows.
    public static @Nullable SleepStage of(String value) {
        return BY_VALUE.get(value);
    }

    /// As the tables have it.
    public static SleepStage ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// As the tables have it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isAsleep() {
        return this != IN_BED && this != AWAKE;
    }

    /// Whether it says which kind of sleep, or that there was none.
    public boolean isDetailed() {
        return this != IN_BED && this != ASLEEP;
    }
}
