package dev.postlude.resume.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postlude.resume.document.Resume;
import dev.postlude.resume.tailor.JobDescription;
import dev.postlude.resume.tailor.TailoredResume;
import dev.postlude.testing.TestEngine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// One job and one resume in the tables of the app, and something that may happen while they are read.
final class Shelf implements Library {

    final UUID job = UUID.randomUUID();
    final UUID resume = UUID.randomUUID();

    Runnable whileTheJobIsRead = () -> {};
    Runnable whileTheResumeIsRead = () -> {};

    private final TestEngine engine;

    Shelf(TestEngine engine) {
        this.engine = engine;
    }

    void put(String description, String document) {
        run(
                "INSERT INTO resume.job VALUES (?, 'account-ada', 'Senior backend engineer', 'Acme', ?, 'x', now())",
                job,
                description);
        run(
                "INSERT INTO resume.resume VALUES (?, 'account-ada', 'Mine', 'json', ?::json, 'x', now())",
                resume,
                document);
    }

    void run(String sql, Object... values) {
        engine.database().facts().update(sql, values);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException, JsonProcessingException;
    }

    private <T> Optional<T> one(String sql, UUID id, Reading<T> reading) {
        try (var connection = engine.database().connect();
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, id);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<JobDescription> job(String owner, UUID id) {
        whileTheJobIsRead.run();
        return one(
                "SELECT title, company, description FROM resume.job WHERE id = ?",
                id,
                row -> new JobDescription(row.getString(1), row.getString(2), row.getString(3)));
    }

    @Override
    public Optional<Resume> resume(String owner, UUID id) {
        whileTheResumeIsRead.run();
        return one(
                "SELECT document FROM resume.resume WHERE id = ?",
                id,
                row -> new JsonMapper().readValue(row.getString(1), Resume.class));
    }

    @Override
    public Optional<Made> made(UUID tailoredId) {
        return one(
                """
                SELECT j.title, j.company, j.description, t.result
                  FROM resume.tailored t
                  JOIN resume.job j ON j.id = t.job_id
                 WHERE t.id = ?
                """,
                tailoredId,
                row -> new Made(
                        new JobDescription(row.getString(1), row.getString(2), row.getString(3)),
                        new JsonMapper()
                                .readValue(row.getString(4), TailoredResume.class)
                                .resume()));
    }
}
