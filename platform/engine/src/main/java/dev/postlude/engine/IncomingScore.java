package dev.postlude.engine;

import java.util.Optional;

/// A score as it arrives from outside.
///
/// @param source who says so, such as `human`; shown, and part of the reason
public record IncomingScore(
        String metric,
        double value,
        Optional<String> step,
        String source,
        String reason,
        Optional<String> idempotencyKey) {}
