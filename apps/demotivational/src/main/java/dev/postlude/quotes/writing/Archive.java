package dev.postlude.quotes.writing;

import dev.postlude.ai.guard.Finding;
import dev.postlude.ai.guard.Guardrails;
import dev.postlude.ai.task.AiTasks;
import dev.postlude.ai.text.Embeddings;
import dev.postlude.api.Trial;
import dev.postlude.quotes.QuotesSettings;
import dev.postlude.quotes.quote.QuoteRequested;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Keeps what was written, and knows whether it has been said before.
@ApplicationScoped
public class Archive {

    static final String DECLINED = "The model declined to write about that. Ask for something else.";
    static final String GAVE_UP = "This quote could not be written, not even badly. Ask again.";

    private final AiTasks tasks;
    private final int newest;
    private final double likeness;

    Archive(AiTasks tasks, QuotesSettings settings) {
        this.tasks = tasks;
        this.newest = settings.fresh().newest();
        this.likeness = settings.fresh().likeness();
    }

    /// What became of a quote.
    ///
    /// @param shown   false when the model declined, or when nobody waits for it any more
    /// @param novelty whether anything like it was among the newest
    /// @param at      when it was kept, by the database's clock
    public record Entry(boolean shown, Finding novelty, Instant at) {}

    /// Whoever waits for the quote sees that somebody is at it.
    void begin(QuoteRequested wanted, UUID run) {
        wanted.taskId().ifPresent(task -> tasks.running(task, run));
    }

    /// In the transaction that also holds the step's checkpoint, so it happens exactly once.
    Entry publish(Connection tx, QuoteRequested wanted, Trial<Contestant, Written> trial, Meaning meaning, UUID run)
            throws SQLException {
        alone(tx);
        var written = trial.result();
        var novelty = novelty(tx, meaning.array(), wanted.quoteId());
        var at = now(tx);
        if (!Guardrails.refusal(written.text()).held()) {
            end(tx, wanted, DECLINED);
            return new Entry(false, novelty, at);
        }
        var text = Tidy.shown(written.text());
        var shown = kept(wanted, text)
                && keep(
                        tx,
                        new Row(wanted.quoteId(), text, trial.variant(), written, run, novelty.held(), meaning, at));
        return new Entry(shown, novelty, at);
    }

    /// Keeps the promise to whoever asked. False when it has ended already: by another run, or because its visitor
    /// has cancelled it.
    private boolean kept(QuoteRequested wanted, String text) {
        var result = Map.of("quoteId", wanted.quoteId(), "text", text, "url", "/q/" + wanted.quoteId());
        return wanted.taskId().map(task -> tasks.complete(task, result)).orElse(true);
    }

    /// False when it had been written before all the same.
    boolean giveUp(Connection tx, QuoteRequested wanted) throws SQLException {
        return end(tx, wanted, GAVE_UP);
    }

    private boolean end(Connection tx, QuoteRequested wanted, String reason) throws SQLException {
        wanted.taskId().ifPresent(task -> tasks.fail(task, reason));
        try (var update =
                tx.prepareStatement("UPDATE quotes.quote SET status = 'failed' WHERE id = ? AND status = 'pending'")) {
            update.setObject(1, wanted.quoteId());
            return update.executeUpdate() == 1;
        }
    }

    private record Row(
            UUID id,
            String text,
            Contestant contestant,
            Written written,
            UUID run,
            boolean fresh,
            Meaning meaning,
            Instant at) {}

    private static boolean keep(Connection tx, Row row) throws SQLException {
        try (var update = tx.prepareStatement("""
                UPDATE quotes.quote
                   SET status = 'written', text = ?, variant = ?, model = ?, millis = ?, run_id = ?, fresh = ?,
                       meaning = ?, written_at = ?, input_tokens = ?, output_tokens = ?
                 WHERE id = ? AND status <> 'written'
                """)) {
            update.setString(1, row.text());
            update.setString(2, row.contestant().name());
            update.setString(3, row.written().model());
            update.setInt(4, row.written().millis());
            update.setObject(5, row.run());
            update.setBoolean(6, row.fresh());
            update.setArray(7, tx.createArrayOf("float4", row.meaning().vector().toArray()));
            update.setObject(8, row.at().atOffset(ZoneOffset.UTC));
            update.setObject(9, row.written().tokensIn(), Types.INTEGER);
            update.setObject(10, row.written().tokensOut(), Types.INTEGER);
            update.setObject(11, row.id());
            return update.executeUpdate() == 1;
        }
    }

    /// Until the transaction ends nobody else publishes: two who say the same at the same moment would otherwise both
    /// be the first.
    private static void alone(Connection tx) throws SQLException {
        try (var lock = tx.prepareStatement("SELECT pg_advisory_xact_lock(hashtext('quotes.publish'))")) {
            lock.execute();
        }
    }

    private Finding novelty(Connection tx, float[] meaning, UUID own) throws SQLException {
        double most = -1;
        var nearest = "";
        try (var query = tx.prepareStatement("""
                SELECT text, meaning
                  FROM quotes.quote
                 WHERE status = 'written' AND id <> ?
                 ORDER BY written_at DESC, id DESC
                 LIMIT ?
                """)) {
            query.setObject(1, own);
            query.setInt(2, newest);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    double alike = Embeddings.cosine(meaning, floats(rows.getArray(2)));
                    if (alike > most) {
                        most = alike;
                        nearest = rows.getString(1);
                    }
                }
            }
        }
        return nearest.isEmpty()
                ? new Finding(true, "nothing to compare it with yet")
                : new Finding(
                        most < likeness,
                        String.format(Locale.ROOT, "%.2f like \"%s\", below %.2f is new", most, nearest, likeness));
    }

    private static float[] floats(Array array) throws SQLException {
        var boxed = (Float[]) array.getArray();
        var floats = new float[boxed.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = boxed[i];
        }
        return floats;
    }

    private static Instant now(Connection tx) throws SQLException {
        try (var query = tx.prepareStatement("SELECT postlude.now()");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
