package dev.postlude.resume.work;

import dev.postlude.api.Score;
import dev.postlude.resume.tailor.Lint;
import dev.postlude.resume.tailor.TailoredResume;
import java.util.List;
import java.util.stream.Collectors;

/// What a tailoring step has made, and what can be measured of it at once.
///
/// @param before  how much of the job the uploaded resume answered
/// @param covered how much the tailored one does
record Fitting(TailoredResume tailored, double before, Covered covered, List<Lint.Remark> remarks) {

    private static final double COST_OF_A_REMARK = 0.1;

    Fitting {
        remarks = List.copyOf(remarks);
    }

    /// What the model's draft made up, although none of it is in the result any more.
    Score truthful() {
        return tailored.draft().finding().as(TailorMetrics.TRUTHFUL);
    }

    Score coverage() {
        return TailorMetrics.COVERAGE.is(covered.score()).because(covered.reason());
    }

    Score ats() {
        var said = remarks.stream().map(Lint.Remark::sentence).distinct().collect(Collectors.joining(" "));
        return TailorMetrics.ATS
                .is(Math.max(0, 1 - COST_OF_A_REMARK * remarks.size()))
                .because(said.isEmpty() ? "nothing to remark" : said);
    }
}
