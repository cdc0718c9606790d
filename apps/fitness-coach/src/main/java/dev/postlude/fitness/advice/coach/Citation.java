package dev.postlude.fitness.advice.coach;

import java.time.LocalDate;

/// A number that was said, and where it stands: `GET /api/metrics/daily?from=date&to=date` has it under `metric`.
public record Citation(String metric, LocalDate date, double value) {}
