package dev.postlude.fitness.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postlude.fitness.advice.coach.Citation;
import dev.postlude.fitness.advice.coach.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question, and what has become of it.
///
/// @param text       null until it is answered
/// @param heldBack   the guardrails that the model's own answer broke; the text is then a safe sentence
/// @param failure    why there will be no answer
/// @param workoutId  the session that was suggested, as a later import has it
public record Advice(
        UUID id,
        String question,
        Instant askedAt,
        @Nullable UUID runId,
        @Nullable String tone,
        @Nullable String model,
        @Nullable String text,
        List<String> heldBack,
        List<Citation> citations,
        @Nullable Suggestion session,
        @Nullable UUID workoutId,
        @Nullable Boolean helpful,
        @Nullable String failure) {

    public Advice {
        heldBack = List.copyOf(heldBack);
        citations = List.copyOf(citations);
    }

    /// What the task comes to.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            UUID adviceId,
            String text,
            List<Citation> citations,
            @Nullable Suggestion session,
            List<String> heldBack) {}
}
