package dev.postlude.engine.erase;

import dev.postlude.engine.db.Tx;
import java.sql.SQLException;
import java.util.UUID;

/// Takes the payloads out of rows that stay.
final class Scrub {

    private final Tx tx;

    Scrub(Tx tx) {
        this.tx = tx;
    }

    void of(Descent descent) throws SQLException {
        events(descent.events().toArray(UUID[]::new));
        steps(descent.runs());
        scores(descent.runs());
        ends(descent.ended().toArray(UUID[]::new));
    }

    private void events(UUID[] events) throws SQLException {
        tx.update("""
                UPDATE postlude.event SET data = '{}', meta = NULL, sender = NULL, key = NULL
                 WHERE id = ANY (?)
                   AND (data <> '{}' OR meta IS NOT NULL OR sender IS NOT NULL OR key IS NOT NULL)
                """, (Object) events);
    }

    /// What runs have done. Of those that have not ended too: they are cancelled and never replayed, and a defer whose
    /// payload is gone is not followed. What sends and taken back defers hold are ids and names.
    private void steps(UUID[] runs) throws SQLException {
        tx.update("""
                UPDATE postlude.journal SET payload = NULL, notes = NULL
                 WHERE run_id = ANY (?) AND kind NOT IN (6, 8) AND (payload IS NOT NULL OR notes IS NOT NULL)
                """, (Object) runs);
        tx.update("UPDATE postlude.attempt SET error = '{}' WHERE run_id = ANY (?) AND error <> '{}'", (Object) runs);
        tx.update(
                "UPDATE postlude.exposure SET unit = NULL WHERE run_id = ANY (?) AND unit IS NOT NULL", (Object) runs);
    }

    /// The words beside scores, of these runs and by them. A score has the time of the commit that wrote it, which is
    /// that of a checkpoint or of the outcome of the run that gave it; by that it is found.
    private void scores(UUID[] runs) throws SQLException {
        tx.update("UPDATE postlude.score SET reason = '' WHERE run_id = ANY (?) AND reason <> ''", (Object) runs);
        tx.update("""
                UPDATE postlude.score s SET reason = ''
                  FROM (SELECT j.run_id, j.at FROM postlude.journal j WHERE j.run_id = ANY (?) AND j.kind = 9
                        UNION SELECT o.run_id, o.at FROM postlude.outcome o WHERE o.run_id = ANY (?)) given
                  JOIN postlude.run r ON r.id = given.run_id
                  JOIN postlude.function f ON f.id = r.function
                  JOIN postlude.metric m ON m.app = f.app
                 WHERE s.metric = m.id AND s.at = given.at AND s.writer_run = given.run_id AND s.reason <> ''
                """, runs, runs);
    }

    /// What runs began and ended with. Nobody needs it any more, and nobody writes it again.
    private void ends(UUID[] ended) throws SQLException {
        tx.update("""
                UPDATE postlude.run SET input = CASE WHEN input IS NOT NULL THEN 'null'::bytea END, scope = NULL
                 WHERE id = ANY (?) AND (input <> 'null' OR scope IS NOT NULL)
                """, (Object) ended);
        tx.update("UPDATE postlude.outcome SET output = NULL WHERE run_id = ANY (?) AND output IS NOT NULL", (Object)
                ended);
        tx.update("DELETE FROM postlude.wait WHERE run_id = ANY (?)", (Object) ended);
    }
}
