package dev.postlude.fitness.metrics.insight;

import java.time.LocalDate;
import java.util.List;

/// Something that can be seen in the numbers.
///
/// @param kind     such as `correlation` or `plateau`
/// @param sentence what it is
/// @param caveat   how much it is worth
/// @param n        how many days it rests on
/// @param notable  false for what was looked for and not found
/// @param evidence the numbers it names
public record Insight(
        String kind, String title, String sentence, String caveat, int n, boolean notable, List<Evidence> evidence) {

    public Insight {
        evidence = List.copyOf(evidence);
    }

    /// A number that `GET /api/metrics/daily` has as well.
    public record Evidence(String metric, LocalDate date, double value) {}
}
