package dev.postlude.engine.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An experiment as it is declared, and how much traffic it has had.
///
/// @param variants the first is the baseline
/// @param weights  in force now, by variant
/// @param epochs   each time the weights were set, oldest first
/// @param runs     that chose a variant
/// @param lastAt   when the latest did
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExperimentEntry(
        String app,
        String function,
        String name,
        List<String> variants,
        Map<String, Double> weights,
        List<Epoch> epochs,
        List<Aim> aims,
        Instant createdAt,
        long runs,
        @Nullable Instant lastAt) {

    public ExperimentEntry {
        variants = List.copyOf(variants);
        epochs = List.copyOf(epochs);
        aims = List.copyOf(aims);
    }

    /// Weights and the time from which they held.
    public record Epoch(int epoch, Map<String, Double> weights, Instant startedAt, String changedBy) {}

    /// @param role goal, guard or secondary
    public record Aim(String metric, String role) {}
}
