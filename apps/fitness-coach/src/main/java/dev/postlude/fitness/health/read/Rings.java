package dev.postlude.fitness.health.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Apple's own account of a day: kcal, seconds, and hours on one's feet.
public record Rings(
        LocalDate day,
        @Nullable Double activeEnergy,
        @Nullable Double activeEnergyGoal,
        @Nullable Double moveTime,
        @Nullable Double moveTimeGoal,
        @Nullable Double exerciseTime,
        @Nullable Double exerciseTimeGoal,
        @Nullable Double standHours,
        @Nullable Double standHoursGoal) {}
