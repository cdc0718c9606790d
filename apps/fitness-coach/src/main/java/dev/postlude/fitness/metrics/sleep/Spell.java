package dev.postlude.fitness.metrics.sleep;

import dev.postlude.fitness.health.SleepStage;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// A time in one stage.
///
/// @param offset what the clock on the wall was ahead of UTC when it began
public record Spell(Instant start, Instant end, SleepStage stage, ZoneOffset offset) {

    public Spell {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "A spell ends no sooner than it starts; was %s to %s".formatted(start, end));
        }
    }

    LocalDateTime wall(Instant moment) {
        return LocalDateTime.ofInstant(moment, offset);
    }
}
