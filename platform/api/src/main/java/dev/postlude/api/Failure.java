package dev.postlude.api;

import java.util.UUID;

/// Why a run failed: which run of which function, and what its last error said.
///
/// @param type the logical name of the error, such as `IOException`; never a stack trace
public record Failure(UUID run, String function, String type, String message) {}
