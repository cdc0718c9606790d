package dev.postlude.changesets.image;

import static dev.postlude.changesets.Database.list;
import static dev.postlude.changesets.Database.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.changesets.Database;
import dev.postlude.changesets.intake.ImagesRequested;
import dev.postlude.changesets.intake.ReleaseInput;
import dev.postlude.changesets.release.ReleasePlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Keeps releases and their pictures.
@ApplicationScoped
public class Shelf {

    static final String GAVE_UP = "The pictures of this release could not be made. Hand it in again.";

    private final Database database;
    private final AiTasks tasks;
    private final ObjectMapper json;

    Shelf(Database database, AiTasks tasks, ObjectMapper json) {
        this.database = database;
        this.tasks = tasks;
        this.json = json;
    }

    /// What a run begins with.
    ///
    /// @param theme in lower case, as is `size`
    public record Commission(ReleasePlan plan, String theme, String size) {}

    Commission begin(ImagesRequested wanted, UUID run) {
        tasks.running(wanted.taskId(), run);
        return database.one(
                        "SELECT input, theme, size FROM changesets.release WHERE id = ?",
                        row -> new Commission(
                                input(row.getString("input")).plan(), row.getString("theme"), row.getString("size")),
                        wanted.releaseId())
                .orElseThrow(() -> new IllegalStateException("There is no release " + wanted.releaseId()));
    }

    private ReleaseInput input(String text) {
        try {
            return json.readValue(text, ReleaseInput.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored release cannot be read", e);
        }
    }

    /// Keeps the bytes under their hash. The same bytes again change nothing, so this may happen any
    /// number of times.
    String keep(byte[] png) {
        try {
            var hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(png));
            database.update("""
                    INSERT INTO changesets.image (hash, bytes, created_at) VALUES (?, ?, postlude.now())
                    ON CONFLICT DO NOTHING
                    """, hash, png);
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not", e);
        }
    }

    /// Everything a release came to, with the checkpoint of the step, so exactly once.
    ///
    /// @return when, by the database's clock
    Instant store(Connection tx, ImagesRequested wanted, Finished finished) throws SQLException {
        update(tx, "DELETE FROM changesets.page WHERE release_id = ?", wanted.releaseId());
        for (var page : finished.drawing().pages()) {
            update(
                    tx,
                    """
                    INSERT INTO changesets.page (release_id, number, hash, width, height, alt_text)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    wanted.releaseId(),
                    page.number(),
                    page.hash(),
                    page.width(),
                    page.height(),
                    page.altText());
        }
        update(
                tx,
                """
                UPDATE changesets.release
                   SET status = 'complete', run_id = ?, layout = ?, headline = ?, alt_text = ?, plan = ?,
                       finished_at = postlude.now()
                 WHERE id = ?
                """,
                finished.run(),
                finished.layout(),
                finished.headline().isEmpty() ? null : finished.headline(),
                finished.drawing().altText(),
                text(finished.plan()),
                wanted.releaseId());
        tasks.progress(wanted.taskId(), result(finished.drawing()));
        return list(tx, "SELECT postlude.now() AS now", row -> row.getObject("now", OffsetDateTime.class))
                .getFirst()
                .toInstant();
    }

    /// What a run has come to so far.
    record Finished(UUID run, String layout, String headline, ReleasePlan plan, Drawing drawing) {}

    boolean finish(ImagesRequested wanted, Drawing drawing) {
        return tasks.complete(wanted.taskId(), result(drawing));
    }

    boolean giveUp(Connection tx, ImagesRequested wanted) throws SQLException {
        tasks.fail(wanted.taskId(), GAVE_UP);
        return update(
                        tx,
                        "UPDATE changesets.release SET status = 'failed' WHERE id = ? AND status = 'pending'",
                        wanted.releaseId())
                == 1;
    }

    private static Map<String, Object> result(Drawing drawing) {
        var result = new LinkedHashMap<String, Object>();
        result.put("imageUrl", drawing.pages().getFirst().path());
        result.put("altText", drawing.altText());
        result.put(
                "pages",
                drawing.pages().stream()
                        .map(page -> Map.of(
                                "imageUrl",
                                page.path(),
                                "width",
                                page.width(),
                                "height",
                                page.height(),
                                "altText",
                                page.altText()))
                        .toList());
        return result;
    }

    private String text(ReleasePlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan cannot be written as JSON", e);
        }
    }
}
