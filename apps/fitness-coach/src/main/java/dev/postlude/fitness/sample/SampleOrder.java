package dev.postlude.fitness.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Which export is wanted.
///
/// @param seed       of the person
/// @param first      the first day on record
/// @param exportedAt nothing later is in it; the day it falls on is there by half
/// @param detail     how often the sensors measure: 1 as a real watch does, 0.1 for a small file
/// @param imperial   miles and pounds instead of kilometres and kilograms
/// @param traps      whether it has what real exports get wrong
/// @param language   of the phone, which names the files in the archive: `en`, `de` or `zh`
public record SampleOrder(
        long seed,
        LocalDate first,
        Instant exportedAt,
        double detail,
        boolean imperial,
        boolean traps,
        String language) {

    /// Where the person lives.
    static final ZoneId HOME = ZoneId.of("Europe/Berlin");

    public SampleOrder {
        if (detail <= 0 || detail > 10) {
            throw new IllegalArgumentException("detail is from 0.01 to 10; was " + detail);
        }
        if (!exportedAt.isAfter(first.atStartOfDay(HOME).toInstant())) {
            throw new IllegalArgumentException(
                    "An export is made after its first day began; was %s for %s".formatted(exportedAt, first));
        }
    }

    /// `days` up to and including the noon of `last`, with everything that can be wrong.
    public static SampleOrder of(long seed, LocalDate last, int days) {
        var noon = last.atTime(12, 0).atZone(HOME).toInstant();
        return new SampleOrder(seed, last.minusDays(days - 1L), noon, 1, false, true, "en");
    }

    public SampleOrder withDetail(double other) {
        return new SampleOrder(seed, first, exportedAt, other, imperial, traps, language);
    }

    public SampleOrder inImperialUnits() {
        return new SampleOrder(seed, first, exportedAt, detail, true, traps, language);
    }

    public SampleOrder withoutTraps() {
        return new SampleOrder(seed, first, exportedAt, detail, imperial, false, language);
    }

    public SampleOrder inLanguage(String other) {
        return new SampleOrder(seed, first, exportedAt, detail, imperial, traps, other);
    }

    /// The same person's export of another moment.
    public SampleOrder exportedAt(Instant other) {
        return new SampleOrder(seed, first, other, detail, imperial, traps, language);
    }

    LocalDate last() {
        return exportedAt.atZone(HOME).toLocalDate();
    }
}
