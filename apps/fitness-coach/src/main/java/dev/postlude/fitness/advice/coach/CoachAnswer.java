package dev.postlude.fitness.advice.coach;

import java.util.List;

/// What a model answers with, as JSON. Dates are text here: a model may write anything, and what cannot be a day is
/// then found by the guardrails rather than lost in the reading.
///
/// @param text        the advice
/// @param citations   each number that the text says
/// @param sessions    none or one
/// @param deficitKcal the energy deficit a day that is advised; 0 for none
public record CoachAnswer(String text, List<Cited> citations, List<Wished> sessions, int deficitKcal) {

    public CoachAnswer {
        citations = List.copyOf(citations);
        sessions = List.copyOf(sessions);
    }

    public record Cited(String metric, String date, double value) {}

    /// @param type      a sport, such as run, ride, walk, swim, strength
    /// @param intensity easy, moderate or hard
    public record Wished(String type, int minutes, String intensity, String by) {}
}
