package dev.postlude.fitness.advice;

import dev.postlude.api.EventName;
import java.util.UUID;

/// Somebody wants advice.
///
/// @param adviceId the row, and the AI task
/// @param person   as in `person.id`
/// @param question may be empty
@EventName("fitness/advice.asked")
public record AdviceAsked(UUID adviceId, int person, String question) {}
