package dev.postlude.fitness.health;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an export can measure and this app understands. Each stands in the table `measure` under its number.
public enum Measure {
    STEPS(1, "steps", "HKQuantityTypeIdentifierStepCount", CanonicalUnit.COUNT, Kind.SUM),
    WALKING_DISTANCE(
            2, "walking_distance", "HKQuantityTypeIdentifierDistanceWalkingRunning", CanonicalUnit.METRE, Kind.SUM),
    CYCLING_DISTANCE(3, "cycling_distance", "HKQuantityTypeIdentifierDistanceCycling", CanonicalUnit.METRE, Kind.SUM),
    SWIMMING_DISTANCE(
            4, "swimming_distance", "HKQuantityTypeIdentifierDistanceSwimming", CanonicalUnit.METRE, Kind.SUM),
    ACTIVE_ENERGY(
            5, "active_energy", "HKQuantityTypeIdentifierActiveEnergyBurned", CanonicalUnit.KILOCALORIE, Kind.SUM),
    BASAL_ENERGY(6, "basal_energy", "HKQuantityTypeIdentifierBasalEnergyBurned", CanonicalUnit.KILOCALORIE, Kind.SUM),
    EXERCISE_TIME(7, "exercise_time", "HKQuantityTypeIdentifierAppleExerciseTime", CanonicalUnit.SECOND, Kind.SUM),
    STAND_TIME(8, "stand_time", "HKQuantityTypeIdentifierAppleStandTime", CanonicalUnit.SECOND, Kind.SUM),
    FLIGHTS(9, "flights", "HKQuantityTypeIdentifierFlightsClimbed", CanonicalUnit.COUNT, Kind.SUM),
    STAND_HOUR(10, "stand_hour", "HKCategoryTypeIdentifierAppleStandHour", CanonicalUnit.COUNT, Kind.SUM),
    SWIMMING_STROKES(
            11, "swimming_strokes", "HKQuantityTypeIdentifierSwimmingStrokeCount", CanonicalUnit.COUNT, Kind.SUM),
    MOVE_TIME(12, "move_time", "HKQuantityTypeIdentifierAppleMoveTime", CanonicalUnit.SECOND, Kind.SUM),
    MINDFUL_TIME(13, "mindful_time", "HKCategoryTypeIdentifierMindfulSession", CanonicalUnit.SECOND, Kind.SUM),
    HEART_RATE(20, "heart_rate", "HKQuantityTypeIdentifierHeartRate", CanonicalUnit.PER_MINUTE, Kind.LEVEL),
    RESTING_HEART_RATE(
            21, "resting_heart_rate", "HKQuantityTypeIdentifierRestingHeartRate", CanonicalUnit.PER_MINUTE, Kind.LEVEL),
    WALKING_HEART_RATE(
            22,
            "walking_heart_rate",
            "HKQuantityTypeIdentifierWalkingHeartRateAverage",
            CanonicalUnit.PER_MINUTE,
            Kind.LEVEL),
    HRV(23, "hrv_sdnn", "HKQuantityTypeIdentifierHeartRateVariabilitySDNN", CanonicalUnit.MILLISECOND, Kind.LEVEL),
    VO2_MAX(24, "vo2_max", "HKQuantityTypeIdentifierVO2Max", CanonicalUnit.MILLILITRE_PER_KILOGRAM_MINUTE, Kind.LEVEL),
    RESPIRATORY_RATE(
            25, "respiratory_rate", "HKQuantityTypeIdentifierRespiratoryRate", CanonicalUnit.PER_MINUTE, Kind.LEVEL),
    OXYGEN_SATURATION(
            26, "oxygen_saturation", "HKQuantityTypeIdentifierOxygenSaturation", CanonicalUnit.FRACTION, Kind.LEVEL),
    WRIST_TEMPERATURE(
            27,
            "wrist_temperature",
            "HKQuantityTypeIdentifierAppleSleepingWristTemperature",
            CanonicalUnit.CELSIUS,
            Kind.LEVEL),
    BODY_TEMPERATURE(
            28, "body_temperature", "HKQuantityTypeIdentifierBodyTemperature", CanonicalUnit.CELSIUS, Kind.LEVEL),
    HEART_RATE_RECOVERY(
            29,
            "heart_rate_recovery",
            "HKQuantityTypeIdentifierHeartRateRecoveryOneMinute",
            CanonicalUnit.PER_MINUTE,
            Kind.LEVEL),
    SYSTOLIC_PRESSURE(
            30,
            "systolic_pressure",
            "HKQuantityTypeIdentifierBloodPressureSystolic",
            CanonicalUnit.MILLIMETRE_OF_MERCURY,
            Kind.LEVEL),
    DIASTOLIC_PRESSURE(
            31,
            "diastolic_pressure",
            "HKQuantityTypeIdentifierBloodPressureDiastolic",
            CanonicalUnit.MILLIMETRE_OF_MERCURY,
            Kind.LEVEL),
    BLOOD_GLUCOSE(
            32,
            "blood_glucose",
            "HKQuantityTypeIdentifierBloodGlucose",
            CanonicalUnit.MILLIGRAM_PER_DECILITRE,
            Kind.LEVEL),
    WEIGHT(40, "weight", "HKQuantityTypeIdentifierBodyMass", CanonicalUnit.KILOGRAM, Kind.LEVEL),
    BODY_FAT(41, "body_fat", "HKQuantityTypeIdentifierBodyFatPercentage", CanonicalUnit.FRACTION, Kind.LEVEL),
    LEAN_MASS(42, "lean_mass", "HKQuantityTypeIdentifierLeanBodyMass", CanonicalUnit.KILOGRAM, Kind.LEVEL),
    BODY_MASS_INDEX(43, "body_mass_index", "HKQuantityTypeIdentifierBodyMassIndex", CanonicalUnit.COUNT, Kind.LEVEL),
    WAIST(44, "waist", "HKQuantityTypeIdentifierWaistCircumference", CanonicalUnit.METRE, Kind.LEVEL),
    HEIGHT(45, "height", "HKQuantityTypeIdentifierHeight", CanonicalUnit.METRE, Kind.LEVEL),
    DIETARY_ENERGY(
            50, "dietary_energy", "HKQuantityTypeIdentifierDietaryEnergyConsumed", CanonicalUnit.KILOCALORIE, Kind.SUM),
    PROTEIN(51, "protein", "HKQuantityTypeIdentifierDietaryProtein", CanonicalUnit.GRAM, Kind.SUM),
    CARBOHYDRATES(52, "carbohydrates", "HKQuantityTypeIdentifierDietaryCarbohydrates", CanonicalUnit.GRAM, Kind.SUM),
    FAT(53, "fat", "HKQuantityTypeIdentifierDietaryFatTotal", CanonicalUnit.GRAM, Kind.SUM),
    FIBRE(54, "fibre", "HKQuantityTypeIdentifierDietaryFiber", CanonicalUnit.GRAM, Kind.SUM),
    SUGAR(55, "sugar", "HKQuantityTypeIdentifierDietarySugar", CanonicalUnit.GRAM, Kind.SUM),
    WATER(56, "water", "HKQuantityTypeIdentifierDietaryWater", CanonicalUnit.MILLILITRE, Kind.SUM),
    SODIUM(57, "sodium", "HKQuantityTypeIdentifierDietarySodium", CanonicalUnit.GRAM, Kind.SUM),
    CAFFEINE(58, "caffeine", "HKQuantityTypeIdentifierDietaryCaffeine", CanonicalUnit.GRAM, Kind.SUM),
    WALKING_SPEED(
            60, "walking_speed", "HKQuantityTypeIdentifierWalkingSpeed", CanonicalUnit.METRE_PER_SECOND, Kind.LEVEL),
    STEP_LENGTH(61, "step_length", "HKQuantityTypeIdentifierWalkingStepLength", CanonicalUnit.METRE, Kind.LEVEL),
    WALKING_ASYMMETRY(
            62,
            "walking_asymmetry",
            "HKQuantityTypeIdentifierWalkingAsymmetryPercentage",
            CanonicalUnit.FRACTION,
            Kind.LEVEL),
    DOUBLE_SUPPORT(
            63,
            "double_support",
            "HKQuantityTypeIdentifierWalkingDoubleSupportPercentage",
            CanonicalUnit.FRACTION,
            Kind.LEVEL),
    RUNNING_POWER(64, "running_power", "HKQuantityTypeIdentifierRunningPower", CanonicalUnit.WATT, Kind.LEVEL),
    RUNNING_SPEED(
            65, "running_speed", "HKQuantityTypeIdentifierRunningSpeed", CanonicalUnit.METRE_PER_SECOND, Kind.LEVEL),
    STAIR_ASCENT_SPEED(
            66,
            "stair_ascent_speed",
            "HKQuantityTypeIdentifierStairAscentSpeed",
            CanonicalUnit.METRE_PER_SECOND,
            Kind.LEVEL),
    STAIR_DESCENT_SPEED(
            67,
            "stair_descent_speed",
            "HKQuantityTypeIdentifierStairDescentSpeed",
            CanonicalUnit.METRE_PER_SECOND,
            Kind.LEVEL),
    SIX_MINUTE_WALK(
            68,
            "six_minute_walk",
            "HKQuantityTypeIdentifierSixMinuteWalkTestDistance",
            CanonicalUnit.METRE,
            Kind.LEVEL),
    ENVIRONMENT_LOUDNESS(
            69,
            "environment_loudness",
            "HKQuantityTypeIdentifierEnvironmentalAudioExposure",
            CanonicalUnit.DECIBEL,
            Kind.LEVEL),
    HEADPHONE_LOUDNESS(
            70,
            "headphone_loudness",
            "HKQuantityTypeIdentifierHeadphoneAudioExposure",
            CanonicalUnit.DECIBEL,
            Kind.LEVEL),
    PHYSICAL_EFFORT(71, "physical_effort", "HKQuantityTypeIdentifierPhysicalEffort", CanonicalUnit.MET, Kind.LEVEL);

    /// Whether values of a day add up, or are readings of something that is always there.
    public enum Kind {
        SUM,
        LEVEL
    }

    private static final Map<String, Measure> BY_IDENTIFIER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Measure::identifier, Function.identity()));

    private final short number;
    private final String word;
    private final String identifier;
    private final CanonicalUnit unit;
    private final Kind kind;

    Measure(int number, String word, String identifier, CanonicalUnit unit, Kind kind) {
        this.number = (short) number;
        this.word = word;
        this.identifier = identifier;
        this.unit = unit;
        this.kind = kind;
    }

    /// Null for an identifier nobody here knows.
    public static @Nullable Measure of(String identifier) {
        return BY_IDENTIFIER.get(identifier);
    }

    /// Its key in the tables.
    public short number() {
        return number;
    }

    /// Its name in the tables and in the API, such as `resting_heart_rate`.
    public String word() {
        return word;
    }

    /// Apple's name for it.
    public String identifier() {
        return identifier;
    }

    public CanonicalUnit unit() {
        return unit;
    }

    public Kind kind() {
        return kind;
    }
}
