package dev.postlude.fitness.advice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import dev.postlude.api.Trial;
import dev.postlude.fitness.advice.coach.Citation;
import dev.postlude.fitness.advice.coach.Said;
import dev.postlude.fitness.advice.coach.Suggestion;
import dev.postlude.fitness.advice.coach.Tone;
import dev.postlude.fitness.sql.Sql;
import dev.postlude.web.Cursor;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.NotThere;
import dev.postlude.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of `advice`.
@ApplicationScoped
public class Advices {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final Cursor END_OF_TIME = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    private final Events events;

    Advices(Events events) {
        this.events = events;
    }

    /// Throws [NotThere] also when it is somebody else's.
    public Advice byId(int person, UUID id) {
        // A transaction of its own where there is none: what a request reads twice, it sees as it then is.
        return QuarkusTransaction.joiningExisting()
                .call(() -> StoredAdvice.of(person, id).map(Advices::advice))
                .orElseThrow(() -> new NotThere("advice", id));
    }

    /// The newest first.
    public Page<Advice> list(int person, int limit, @Nullable String cursor) {
        var from = Cursor.of(cursor).orElse(END_OF_TIME);
        var rows = QuarkusTransaction.joiningExisting()
                .call(() -> StoredAdvice.before(person, from, limit + 1).stream()
                        .map(Advices::advice)
                        .toList());
        return Page.of(rows, limit, advice -> new Cursor(advice.askedAt(), advice.id()));
    }

    /// The last opinion counts. The event belongs to the row: both are there, or neither.
    @Transactional
    public void rate(int person, UUID id, boolean helpful) {
        var advice = byId(person, id);
        if (advice.runId() == null) {
            throw new InvalidInput(
                    "helpful", "is for an answer, and this question has none yet; try again in a moment");
        }
        if (StoredAdvice.rate(id, helpful)) {
            events.send(List.of(Outgoing.of(new AdviceRated(id, advice.runId(), helpful))));
        }
    }

    /// Within the transaction that accepts the task.
    void asked(UUID id, int person, String question) {
        var asked = new StoredAdvice();
        asked.id = id;
        asked.personId = person;
        asked.question = question;
        // At once, so that a row the database refuses ends the request here.
        asked.persistAndFlush();
    }

    /// What a run made of a question.
    record Answered(UUID run, Trial<Tone, Said> trial, Advice.Answer answer) {}

    /// In the transaction that also holds the step's checkpoint. Somebody may have deleted everything meanwhile: then
    /// there is no row, and nothing is kept.
    static void answer(Connection tx, Answered answered) throws SQLException {
        var answer = answered.answer();
        var session = answer.session();
        Sql.update(
                tx,
                """
                UPDATE fitness.advice
                   SET run_id = ?, tone = ?, model = ?, text = ?, held_back = ?, citations = CAST(? AS jsonb),
                       sport = ?, minutes = ?, intensity = ?, by_day = ?
                 WHERE id = ?
                """,
                answered.run(),
                answered.trial().variant().name(),
                answered.trial().result().model(),
                answer.text(),
                answer.heldBack().toArray(),
                json(answer.citations()),
                session == null ? null : session.sport(),
                session == null ? null : session.minutes(),
                session == null ? null : session.intensity(),
                session == null ? null : session.by(),
                answer.adviceId());
    }

    static void fail(Connection tx, UUID id, String failure) throws SQLException {
        Sql.update(tx, "UPDATE fitness.advice SET failure = ? WHERE id = ? AND text IS NULL", failure, id);
    }

    private static Advice advice(StoredAdvice row) {
        return new Advice(
                row.id,
                row.question,
                row.askedAt,
                row.runId,
                row.tone,
                row.model,
                row.text,
                List.of(row.heldBack),
                citations(row.citations),
                row.sport == null ? null : new Suggestion(row.sport, row.minutes, row.intensity, row.byDay),
                row.workoutId,
                row.helpful,
                row.failure);
    }

    private static String json(List<Citation> citations) {
        try {
            return JSON.writeValueAsString(citations);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Citations cannot be written as JSON", e);
        }
    }

    private static List<Citation> citations(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Citation>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("advice.citations cannot be read: " + json, e);
        }
    }
}
