package dev.postlude.fitness.api;

import dev.postlude.fitness.advice.Advice;
import dev.postlude.fitness.advice.coach.Citation;
import dev.postlude.fitness.advice.coach.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Advice in the API.
///
/// @param tone     only for an administrator: whoever is asked for an opinion must not know what is compared
/// @param followed whether a later import has the suggested session; null when none was suggested
public record AdviceView(
        UUID id,
        String question,
        Instant askedAt,
        @Nullable String text,
        List<Citation> citations,
        @Nullable Suggestion session,
        @Nullable Boolean followed,
        @Nullable Boolean helpful,
        List<String> heldBack,
        @Nullable String model,
        @Nullable UUID runId,
        @Nullable String tone) {

    static AdviceView of(Advice advice, boolean admin) {
        return new AdviceView(
                advice.id(),
                advice.question(),
                advice.askedAt(),
                advice.text(),
                advice.citations(),
                advice.session(),
                advice.session() == null ? null : advice.workoutId() != null,
                advice.helpful(),
                advice.heldBack(),
                advice.model(),
                advice.runId(),
                admin ? advice.tone() : null);
    }
}
