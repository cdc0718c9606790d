package dev.postlude.fitness.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postlude.fitness.imports.Problems.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An import as its owner sees it.
///
/// @param aiJobId    the job that tells of it
/// @param status     `queued`, `running`, `completed`, `failed` or `cancelled`
/// @param format     `zip` or `xml`
/// @param bytes      of XML that have been read, out of `total`
/// @param records    elements that have been read: those `added`, those known and `skipped`, those `ignored` because
///     nobody here asks for them, and those that were `bad`
/// @param problems   what was wrong with the bad ones
/// @param exportedAt when the export was made
/// @param error      why it failed, in a sentence
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        UUID id,
        UUID aiJobId,
        String status,
        String fileName,
        String format,
        long bytes,
        long total,
        long records,
        long added,
        long skipped,
        long ignored,
        long bad,
        List<Problem> problems,
        @Nullable Instant exportedAt,
        @Nullable String error,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant endedAt) {

    static ImportView of(StoredImport row) {
        return new ImportView(
                row.id,
                row.taskId,
                row.status,
                row.fileName,
                row.format,
                row.position,
                row.total,
                row.records,
                row.added,
                row.skipped,
                row.ignored,
                row.bad,
                Problems.of(row.problems).list(),
                row.exportedAt,
                row.error,
                row.createdAt,
                row.updatedAt,
                row.endedAt);
    }
}
