package dev.postlude.fitness.metrics;

import java.time.LocalDate;

/// One number of one day.
///
/// @param n      how many records, or days, it rests on
/// @param origin what it was made of, in a sentence
public record DailyMetric(LocalDate day, Gauge gauge, double value, int n, String origin) {

    public DailyMetric {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s of %s is no number: %s".formatted(gauge.word(), day, value));
        }
    }
}
