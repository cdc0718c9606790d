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
import dev.postlude.fitness.sql.Reading;
import dev.postlude.fitness.sql.Sql;
import dev.postlude.web.Cursor;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.NotThere;
import dev.postlude.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
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

    private static final String ALL = "SELECT * FROM fitness.advice ";

    private final Reading reading;
    private final Events events;

    Advices(Reading reading, Events events) {
        this.reading = reading;
        this.events = events;
    }

    /// Throws [NotThere] also when it is somebody else's.
    public Advice byId(int person, UUID id) {
        return reading.ask(connection ->
                        Sql.first(connection, ALL + "WHERE id = ? AND person_id = ?", Advices::advice, id, person))
                .orElseThrow(() -> new NotThere("advice", id));
    }

    /// The newest first.
    public Page<Advice> list(int person, int limit, @Nullable String cursor) {
        var after = Cursor.of(cursor).orElse(new Cursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1)));
        var rows = reading.ask(connection -> Sql.list(
                connection,
                ALL + "WHERE person_id = ? AND (asked_at, id) < (?, ?) ORDER BY asked_at DESC, id DESC LIMIT ?",
                Advices::advice,
                person,
                after.moment(),
                after.id(),
                limit + 1));
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
        var changed = reading.ask(connection -> Sql.update(connection, """
                UPDATE fitness.advice SET helpful = ?, rated_at = now()
                 WHERE id = ? AND helpful IS DISTINCT FROM ?
                """, helpful, id, helpful));
        if (changed == 1) {
            events.send(List.of(Outgoing.of(new AdviceRated(id, advice.runId(), helpful))));
        }
    }

    /// Within the transaction that accepts the task.
    void asked(UUID id, int person, String question) {
        reading.ask(connection -> Sql.update(
                connection,
                "INSERT INTO fitness.advice (id, person_id, question) VALUES (?, ?, ?)",
                id,
                person,
                question));
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

    private static Advice advice(ResultSet row) throws SQLException {
        var sport = row.getString("sport");
        return new Advice(
                row.getObject("id", UUID.class),
                row.getString("question"),
                Sql.instant(row, "asked_at"),
                row.getObject("run_id", UUID.class),
                row.getString("tone"),
                row.getString("model"),
                row.getString("text"),
                Arrays.asList((String[]) row.getArray("held_back").getArray()),
                citations(row.getString("citations")),
                sport == null
                        ? null
                        : new Suggestion(
                                sport, row.getInt("minutes"), row.getString("intensity"), Sql.day(row, "by_day")),
                row.getObject("workout_id", UUID.class),
                row.getObject("helpful", Boolean.class));
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
