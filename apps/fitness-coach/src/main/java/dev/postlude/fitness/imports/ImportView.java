package dev.postlude.fitness.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postlude.fitness.imports.Problems.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    /// With the owner as its parameter; the rest of the condition follows.
    static final String SELECT = """
        SELECT i.*
          FROM fitness.import i
          JOIN fitness.person p ON p.id = i.person_id
         WHERE p.owner = ?\
        """;

    static ImportView of(ResultSet row) throws SQLException {
        return new ImportView(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("status"),
                row.getString("file_name"),
                row.getString("format"),
                row.getLong("position"),
                row.getLong("total"),
                row.getLong("records"),
                row.getLong("added"),
                row.getLong("skipped"),
                row.getLong("ignored"),
                row.getLong("bad"),
                Problems.of(row.getString("problems")).list(),
                instant(row, "exported_at"),
                row.getString("error"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
