package dev.postlude.fitness.advice;

import dev.postlude.fitness.person.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;

/// Questions and answers, as a part of what a person can take along.
@ApplicationScoped
class AdviceTables implements PersonalTable {

    @Override
    public String name() {
        return "advice";
    }

    @Override
    public String sql() {
        return """
                SELECT id, asked_at, question, text, held_back, citations, sport, minutes, intensity, by_day, workout_id,
                       followed_at, helpful, rated_at, model, failure
                  FROM fitness.advice
                 WHERE person_id = ?
                 ORDER BY asked_at
                """;
    }
}
