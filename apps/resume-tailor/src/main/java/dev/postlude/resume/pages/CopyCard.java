package dev.postlude.resume.pages;

import dev.postlude.resume.work.Tailored;
import dev.postlude.web.Ages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A tailored resume on a page.
///
/// @param before  how much of the job the uploaded resume covered, in percent
/// @param covered how much this one does
public record CopyCard(
        UUID id,
        UUID jobId,
        String jobTitle,
        String company,
        String resumeTitle,
        int before,
        int covered,
        @Nullable String used,
        @Nullable String interview,
        String age) {

    static CopyCard of(Tailored row, Instant now) {
        return new CopyCard(
                row.id,
                row.job.id,
                row.job.title,
                row.job.company,
                row.resume.title,
                percent(row.before),
                percent(row.covered),
                row.used,
                row.interview,
                Ages.ago(row.createdAt, now));
    }

    static int percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
    }
}
