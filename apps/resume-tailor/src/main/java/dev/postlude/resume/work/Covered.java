package dev.postlude.resume.work;

import dev.postlude.resume.tailor.Coverage;
import java.util.stream.Collectors;

/// How much of the job a tailored resume answers, and what it does not, in a sentence.
record Covered(double score, String reason) {

    static Covered of(Coverage coverage) {
        var missing = coverage.hits().stream()
                .filter(hit -> !hit.found())
                .map(Coverage.Hit::term)
                .limit(10)
                .collect(Collectors.joining(", "));
        var found = coverage.hits().stream().filter(Coverage.Hit::found).count();
        return new Covered(
                coverage.score(),
                "%d of %d keywords stand in it".formatted(found, coverage.hits().size())
                        + (missing.isEmpty() ? "" : "; not: " + missing));
    }
}
