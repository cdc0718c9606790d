package dev.postlude.fitness.metrics.load;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Which of the published curves applies. Nothing else is concluded from it.
public enum Sex {
    FEMALE,
    MALE,
    /// Not said, or neither: the mean of both curves is used.
    UNKNOWN;

    /// From the words of an export, such as `HKBiologicalSexFemale`.
    public static Sex of(@Nullable String word) {
        var lower = word == null ? "" : word.toLowerCase(Locale.ROOT);
        if (lower.endsWith("female")) {
            return FEMALE;
        }
        return lower.endsWith("male") ? MALE : UNKNOWN;
    }
}
