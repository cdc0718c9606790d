package dev.postlude.fitness.advice.coach;

import java.time.LocalDate;

/// A session that is suggested.
///
/// @param sport     such as `run`; see [dev.postlude.fitness.metrics.load.Sport]
/// @param intensity `easy`, `moderate` or `hard`
/// @param by        the last day that counts
public record Suggestion(String sport, int minutes, String intensity, LocalDate by) {

    /// As a sentence says it.
    public String activity() {
        return switch (sport) {
            case "run" -> "running";
            case "ride" -> "cycling";
            case "swim" -> "swimming";
            case "row" -> "rowing";
            case "hike" -> "hiking";
            case "walk" -> "walking";
            case "strength" -> "strength training";
            case "ball" -> "ball games";
            case "elliptical" -> "the elliptical";
            case "other" -> "training";
            default -> sport;
        };
    }
}
