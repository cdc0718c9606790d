package dev.postlude.resume.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.api.NonRetryable;
import dev.postlude.resume.ResumeSettings;
import dev.postlude.resume.tailor.JobIntel;
import dev.postlude.resume.work.Kept.StoredCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/// Keeps what was tailored.
@ApplicationScoped
public class Copies {

    private final AiTasks tasks;
    private final ObjectMapper json;
    private final Duration window;

    Copies(AiTasks tasks, ObjectMapper json, ResumeSettings settings) {
        this.tasks = tasks;
        this.json = json;
        this.window = settings.outcomeWindow();
    }

    /// Completes the task and stores the copy, in the transaction that also holds the step's checkpoint. A task that
    /// has
    /// ended before, because it was swept or cancelled, stays as it is, and then nothing is stored.
    Kept keep(Connection tx, TailorRequested asked, Fitting fitting, JobIntel intel, UUID run) throws SQLException {
        var id = UUID.randomUUID();
        var result = Map.of(
                "tailoredId",
                id,
                "url",
                "/api/tailored/" + id,
                "coverage",
                Map.of("before", fitting.before(), "after", fitting.covered().score()));
        if (!tasks.complete(asked.existingTaskId(), result)) {
            return Kept.TOO_LATE;
        }
        try (var insert = tx.prepareStatement("""
                INSERT INTO resume.tailored
                       (id, task_id, run_id, owner, job_id, resume_id, variant, result, intel, covered, before,
                        created_at, closes_at)
                SELECT ?, ?, ?, ?, j.id, r.id, ?, ?::json, ?::json, ?, ?,
                       postlude.now(), postlude.now() + make_interval(secs => ?)
                  FROM resume.job j, resume.resume r
                 WHERE j.id = ? AND r.id = ?
                   FOR KEY SHARE
                RETURNING created_at
                """)) {
            insert.setObject(1, id);
            insert.setObject(2, asked.existingTaskId());
            insert.setObject(3, run);
            insert.setString(4, asked.userId());
            insert.setString(5, fitting.tailored().strategy().name());
            insert.setString(6, text(fitting.tailored()));
            insert.setString(7, text(intel));
            insert.setDouble(8, fitting.covered().score());
            insert.setDouble(9, fitting.before());
            insert.setLong(10, window.toSeconds());
            insert.setObject(11, asked.jobId());
            insert.setObject(12, asked.resumeId());
            try (var rows = insert.executeQuery()) {
                if (!rows.next()) {
                    throw new NonRetryable("The job or the resume was deleted while the one was fitted to the other.");
                }
                var since = rows.getObject(1, OffsetDateTime.class).toInstant();
                return new Kept(new StoredCopy(id, since, window.toSeconds()));
            }
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tailored resume could not be written as JSON", e);
        }
    }
}
