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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    /// @param logo  by the hash of its bytes
    public record Commission(
            ReleasePlan plan,
            String theme,
            String size,
            @Nullable String accent,
            @Nullable String logo) {}

    Commission begin(ImagesRequested wanted, UUID run) {
        tasks.running(wanted.taskId(), run);
        return database.one(
                        "SELECT input, theme, size, accent, logo FROM changesets.release WHERE id = ?",
                        row -> new Commission(
                                input(row.getString("input")).plan(),
                                row.getString("theme"),
                                row.getString("size"),
                                row.getString("accent"),
                                row.getString("logo")),
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

    /// Everything a release came to, with the checkpoint of the step, so exactly once.
    Kept store(Connection tx, ImagesRequested wanted, Finished finished) throws SQLException {
        var awaited = update(
                        tx,
                        """
                        UPDATE changesets.release
                           SET status = 'complete', run_id = ?, layout = ?, headline = ?, alt_text = ?, plan = ?,
                               findings = ?, finished_at = postlude.now()
                         WHERE id = ? AND status <> 'failed'
                        """,
                        finished.run(),
                        finished.layout(),
                        finished.headline().isEmpty() ? null : finished.headline(),
                        finished.drawing().altText(),
                        text(finished.plan()),
                        finished.drawing().findings().toArray(String[]::new),
                        wanted.releaseId())
                == 1;
        if (awaited) {
            hang(tx, wanted.releaseId(), finished.drawing().pages());
            tasks.progress(wanted.taskId(), result(finished.drawing()));
        }
        var now = list(tx, "SELECT postlude.now() AS now", row -> row.getObject("now", OffsetDateTime.class));
        return new Kept(awaited, now.getFirst().toInstant());
    }

    /// @param awaited false if the promise had ended meanwhile: then nothing was kept, and nothing may be posted
    /// @param at      by the database's clock
    record Kept(boolean awaited, Instant at) {}

    private static void hang(Connection tx, UUID release, List<Drawing.Page> pages) throws SQLException {
        update(tx, "DELETE FROM changesets.page WHERE release_id = ?", release);
        for (var page : pages) {
            update(tx, """
                    INSERT INTO changesets.page (release_id, number, hash, width, height, alt_text)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """, release, page.number(), page.hash(), page.width(), page.height(), page.altText());
        }
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
        result.put("findings", drawing.findings());
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
