package dev.postlude.api;

import java.util.Optional;
import java.util.UUID;

/// A number that says how well a run did. Made through its metric: `LENGTH.is(words <= 55)`.
///
/// @param reason why, in words, for whoever looks at it later; may be empty
/// @param run    whose score it is; empty: the run that writes it, or for a scorer the run that deferred it
public record Score(Metric metric, double value, String reason, Optional<UUID> run) {

    static Score of(Metric metric, double value) {
        return new Score(metric, value, "", Optional.empty());
    }

    public Score because(String why) {
        return new Score(metric, value, why, run);
    }

    /// The score of another run, such as the one that wrote what a reader clicked on a week later.
    public Score creditedTo(UUID otherRun) {
        return new Score(metric, value, reason, Optional.of(otherRun));
    }
}
