package dev.postlude.api;

import java.util.List;

/// What a scorer found: scores, or that there is nothing to say and why.
public sealed interface Verdict {

    /// The scores of the parent run.
    record Scored(List<Score> scores) implements Verdict {
        public Scored {
            scores = List.copyOf(scores);
        }
    }

    /// No signal came, or none can be had. The metrics stay without a value.
    record Unknown(String reason) implements Verdict {}

    static Verdict of(Score... scores) {
        return new Scored(List.of(scores));
    }

    static Verdict unknown(String reason) {
        return new Unknown(reason);
    }
}
