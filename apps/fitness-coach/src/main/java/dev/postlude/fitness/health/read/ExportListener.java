package dev.postlude.fitness.health.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Is told what an export holds, in its order.
public interface ExportListener {

    /// One more element was read: it is told of next, or ignored, or bad.
    void read();

    void exportedAt(Instant moment);

    /// @param sex `female`, `male` or `other`
    void person(@Nullable LocalDate birthDate, @Nullable String sex);

    void sample(Sample sample);

    void sleep(SleepRecord sleep);

    /// The beats behind a sample of [dev.postlude.fitness.health.Measure#HRV] that was told of just before.
    void beats(Sample variability, short[] beatsPerMinute);

    void workout(Workout workout);

    void rings(Rings rings);

    /// An element that nobody here asks for.
    void ignored();

    /// An element that cannot be understood.
    ///
    /// @param reason  a few words, the same for all of its kind
    /// @param excerpt how it begins
    void bad(String reason, String excerpt);
}
