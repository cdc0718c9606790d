package dev.postlude.fitness.health.read;

import dev.postlude.fitness.health.Measure;
import org.jspecify.annotations.Nullable;

/// One measured value.
///
/// @param identifier Apple's name for what was measured
/// @param measure    null for one that nobody here knows
/// @param unit       of the value: that of the measure, or as the export has it
/// @param label      the word of a category, empty for quantities
public record Sample(
        String identifier,
        @Nullable Measure measure,
        String unit,
        double value,
        String label,
        Moment when,
        Source source) {

    /// Tells it apart from others that began then.
    public long key() {
        return RecordKey.of(when, source, value, label);
    }
}
