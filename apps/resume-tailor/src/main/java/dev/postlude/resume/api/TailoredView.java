package dev.postlude.resume.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.tailor.Change;
import dev.postlude.resume.tailor.Coverage;
import dev.postlude.resume.tailor.Lint;
import dev.postlude.resume.tailor.Rejections;
import dev.postlude.resume.tailor.Truth;
import dev.postlude.resume.work.Outcomes.Copy;
import dev.postlude.resume.work.Tailored;
import dev.postlude.resume.work.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A tailored resume, with everything one has to know before signing it.
///
/// @param resume     as JSON Resume, without the changes that were taken back; `meta.sources` in it says of what
/// @param version    1 for what was made; one more for each change of mind
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
        int version,
        Resume resume,
        List<Made> changes,
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

    /// A change, and whether it was taken back.
    ///
    /// @param id       what it is called in `PUT /api/tailored/{id}/rejected`
    /// @param path     where it is in what was made; empty for what was left out
    /// @param rejected whether the uploaded resume's own line stands there again
    public record Made(
            String id,
            boolean rejected,
            Change.Kind kind,
            String path,
            List<String> sources,
            String before,
            String after,
            String reason) {

        static Made of(Change change, Version version) {
            var id = Rejections.id(change);
            return new Made(
                    id,
                    version.rejected().contains(id),
                    change.kind(),
                    change.path(),
                    change.sources(),
                    change.before(),
                    change.after(),
                    change.reason());
        }
    }

    private static Map<String, List<String>> sources(Resume resume) {
        var sources = new LinkedHashMap<String, List<String>>();
        resume.lines().forEach(line -> {
            var from = resume.sources(line.id());
            if (!from.isEmpty()) {
                sources.put(line.id(), from);
            }
        });
        return sources;
    }

    static TailoredView of(Copy copy, boolean admin) {
        var row = copy.row();
        var made = copy.tailored();
        return new TailoredView(
                row.id,
                row.job.id,
                row.resume.id,
                row.taskId,
                row.runId,
                copy.version().number(),
                copy.resume(),
                made.changes().stream()
                        .map(change -> Made.of(change, copy.version()))
                        .toList(),
                sources(copy.resume()),
                Coverage.of(copy.intel(), copy.resume()),
                row.before.doubleValue(),
                made.draft().inventions(),
                Lint.of(copy.resume()),
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
