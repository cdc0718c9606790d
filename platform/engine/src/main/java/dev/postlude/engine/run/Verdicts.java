package dev.postlude.engine.run;

import dev.postlude.api.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;

/// A verdict as the output of its run.
final class Verdicts {

    private Verdicts() {}

    static Map<String, Object> told(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Unknown(var reason) -> Map.of("unknown", reason);
            case Verdict.Scored(var scores) -> {
                var told = new LinkedHashMap<String, Object>();
                scores.forEach(score -> told.put(score.metric().name(), score.value()));
                yield Map.of("scores", told);
            }
        };
    }
}
