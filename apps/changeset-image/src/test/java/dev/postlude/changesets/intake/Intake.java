package dev.postlude.changesets.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.changesets.ChangesetsSettings;
import dev.postlude.changesets.Database;
import dev.postlude.changesets.archive.Pictures;
import dev.postlude.changesets.archive.Release;
import java.util.UUID;

/// The front door, for tests of other packages that run without the app around it, and so without its entities:
/// rows are written and found in SQL.
public final class Intake extends Releases {

    private final Database database;

    private Intake(AiTasks tasks, Database database, ObjectMapper json, ChangesetsSettings settings) {
        super(tasks, json, Pictures.of(database), settings);
        this.database = database;
    }

    public static Releases of(AiTasks tasks, Database database, ObjectMapper json, ChangesetsSettings settings) {
        return new Intake(tasks, database, json, settings);
    }

    @Override
    void keep(Release release) {
        database.update(
                """
                INSERT INTO changesets.release (id, task_id, source, title, url, input, theme, size, accent, logo, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, postlude.now())
                """,
                release.id,
                release.taskId,
                release.source,
                release.title,
                release.url,
                release.input,
                release.theme,
                release.size,
                release.accent,
                release.logo);
    }

    @Override
    UUID releaseOf(UUID task) {
        return database.one(
                        "SELECT id FROM changesets.release WHERE task_id = ?",
                        row -> row.getObject("id", UUID.class),
                        task)
                .orElseThrow();
    }
}
