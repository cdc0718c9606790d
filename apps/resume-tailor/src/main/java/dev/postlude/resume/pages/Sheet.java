package dev.postlude.resume.pages;

import dev.postlude.resume.document.Resume;
import dev.postlude.resume.tailor.Coverage;
import dev.postlude.resume.tailor.Lint;
import dev.postlude.resume.work.Outcomes.Copy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A tailored resume on its page: both versions side by side, and what speaks for the new one.
///
/// @param version    1 for what was made; one more for each change of mind
/// @param before     how much of the job the uploaded resume covers, in percent
/// @param covered    how much this one does
/// @param inventions what the draft made up, in sentences; all of it was taken back
/// @param remarks    what programs that sift resumes would stumble over
public record Sheet(
        UUID id,
        UUID jobId,
        String jobTitle,
        String company,
        UUID resumeId,
        String resumeTitle,
        int version,
        List<SideBySide> parts,
        int before,
        int covered,
        List<Term> terms,
        List<String> inventions,
        List<String> remarks,
        String model,
        @Nullable String used,
        @Nullable Integer edited,
        @Nullable String interview) {

    /// A keyword of the job, and the lines that say it.
    public record Term(String term, boolean must, boolean found, List<String> evidence) {

        static Term of(Coverage.Hit hit) {
            return new Term(
                    hit.term(),
                    hit.must(),
                    hit.found(),
                    hit.evidence().stream().limit(2).map(line -> line.text()).toList());
        }
    }

    static Sheet of(Copy copy, Resume source) {
        var row = copy.row();
        var made = copy.tailored();
        var coverage = Coverage.of(copy.intel(), copy.resume());
        return new Sheet(
                row.id,
                row.job.id,
                row.job.title,
                row.job.company,
                row.resume.id,
                row.resume.title,
                copy.version().number(),
                SideBySide.of(source, made, copy.version().rejected()),
                CopyCard.percent(row.before),
                (int) Math.round(coverage.score() * 100),
                coverage.hits().stream().map(Term::of).toList(),
                made.draft().inventions().stream().map(each -> each.sentence()).toList(),
                Lint.of(copy.resume()).stream()
                        .map(Lint.Remark::sentence)
                        .distinct()
                        .toList(),
                made.model(),
                row.used,
                row.edited == null ? null : CopyCard.percent(row.edited),
                row.interview);
    }
}
