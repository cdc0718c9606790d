package dev.postlude.fitness.advice;

import java.time.LocalDate;
import java.util.UUID;

/// Which suggestion is waited for.
///
/// @param by the last day that counts
public record FollowInput(UUID adviceId, LocalDate by) {}
