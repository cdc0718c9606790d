package dev.postlude.resume.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.tailor.Change;
import dev.postlude.resume.tailor.Coverage;
import dev.postlude.resume.tailor.Lint;
import dev.postlude.resume.tailor.Truth;
import dev.postlude.resume.work.Outcomes.Copy;
import dev.postlude.resume.work.Tailored;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A tailored resume, with everything one has to know before signing it.
///
/// @param resume     as JSON Resume; `meta.sources` in it names the lines it was made from
/// @param sources    for each line, the ids in the uploaded resume
/// @param coverage   of the keywords the job asks for, and the lines that say them
/// @param before     how much of them the uploaded resume covers
/// @param inventions what the draft made up, all of which was taken back
/// @param remarks    what programs that sift resumes would stumble over
/// @param variant    by which strategy; for administrators only
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TailoredView(
        UUID id,
        UUID jobId,
        UUID resumeId,
        UUID aiJobId,
        UUID runId,
        Resume resume,
        List<Change> changes,
        Map<String, List<String>> sources,
        Coverage coverage,
        double before,
        List<Truth.Invention> inventions,
        List<Lint.Remark> remarks,
        String model,
        @Nullable String variant,
        @Nullable String outcome,
        @Nullable Double edited,
        @Nullable String interview,
        Instant createdAt) {

    static TailoredView of(Copy copy, boolean admin) {
        var row = copy.row();
        var made = copy.tailored();
        return new TailoredView(
                row.id,
                row.job.id,
                row.resume.id,
                row.taskId,
                row.runId,
                made.resume(),
                made.changes(),
                made.sources(),
                Coverage.of(copy.intel(), made.resume()),
                row.before.doubleValue(),
                made.draft().inventions(),
                Lint.of(made.resume()),
                made.model(),
                admin ? row.variant : null,
                row.used,
                row.edited == null ? null : row.edited.doubleValue(),
                row.interview,
                row.createdAt);
    }

    /// The same in a list.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Short(
            UUID id,
            UUID jobId,
            UUID resumeId,
            UUID aiJobId,
            double before,
            double covered,
            @Nullable String outcome,
            @Nullable String interview,
            Instant createdAt) {

        static Short of(Tailored row) {
            return new Short(
                    row.id,
                    row.job.id,
                    row.resume.id,
                    row.taskId,
                    row.before.doubleValue(),
                    row.covered.doubleValue(),
                    row.used,
                    row.interview,
                    row.createdAt);
        }
    }
}
