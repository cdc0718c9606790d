package dev.postlude.scoop.summary;

import dev.postlude.api.Metric;
import dev.postlude.api.Score;
import java.util.Map;

/// What the judge said, by the names of the metrics.
record Marks(Map<String, Given> marks) {

    /// A mark and its reason.
    record Given(double value, String reason) {

        static Given of(Score score) {
            return new Given(score.value(), score.reason());
        }
    }

    Score score(Metric.Num metric) {
        var given = marks.get(metric.name());
        return metric.is(given.value()).because(given.reason());
    }
}
