package dev.postlude.fitness.advice;

import dev.postlude.api.EventName;
import java.util.UUID;

/// A later import contains the session that was suggested.
@EventName("fitness/session.done")
public record SessionDone(UUID adviceId, UUID workoutId) {}
