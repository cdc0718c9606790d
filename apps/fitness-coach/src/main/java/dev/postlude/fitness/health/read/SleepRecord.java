package dev.postlude.fitness.health.read;

import dev.postlude.fitness.health.SleepStage;

/// A stretch of a night, as one source saw it.
public record SleepRecord(SleepStage stage, Moment when, Source source, long key) {}
