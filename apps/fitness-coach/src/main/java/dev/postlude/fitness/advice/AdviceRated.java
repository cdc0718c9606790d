package dev.postlude.fitness.advice;

import dev.postlude.api.EventName;
import java.util.UUID;

/// Somebody said whether the advice that `runId` gave was helpful.
@EventName("fitness/advice.rated")
public record AdviceRated(UUID adviceId, UUID runId, boolean helpful) {}
