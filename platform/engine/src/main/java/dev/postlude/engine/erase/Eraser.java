package dev.postlude.engine.erase;

import dev.postlude.api.Erased;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Tx;
import dev.postlude.engine.queue.Cancels;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Erases runs and events, with everything that came of them.
///
/// What has come to rest is erased in the transaction of whoever asks. A run that has not ended is cancelled in it and
/// left a mark; when it has ended, and so can write nothing any more, whatever process comes by first erases the rest.
/// Everything erased is looked at once more a minute later: what was on its way at that moment, such as a score from
/// outside or a wait that was being ended, has arrived by then and goes too.
public final class Eraser {

    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);
    private static final int BATCH = 500;

    private final Database database;
    private final Cancels cancels;

    public Eraser(Database database, Cancels cancels) {
        this.database = database;
        this.cancels = cancels;
    }

    /// Erases in the transaction of `tx`, which need not be the engine's own. When it has committed, [Cancels#ring].
    public Erased erase(Tx tx, Collection<UUID> runs, Collection<UUID> events) throws SQLException {
        if (runs.isEmpty() && events.isEmpty()) {
            return new Erased(0, 0, 0);
        }
        // One at a time: two erasures that meet would otherwise wait for rows of each other.
        tx.query("SELECT pg_advisory_xact_lock(hashtext('postlude.erasure')) IS NULL AS held", row -> row.flag("held"));
        return erased(eraseAlone(tx, runs, events));
    }

    /// What [#erase] would reach.
    public Erased reach(Tx tx, Collection<UUID> runs) throws SQLException {
        return erased(Descent.of(tx, runs, List.of()));
    }

    private static Erased erased(Descent descent) {
        return new Erased(
                descent.ended().size() + descent.open().size(),
                descent.events().size(),
                descent.open().size());
    }

    private Descent eraseAlone(Tx tx, Collection<UUID> runs, Collection<UUID> events) throws SQLException {
        var descent = Descent.of(tx, runs, events);
        cancels.request(tx, descent.open());
        new Scrub(tx).of(descent);
        note(tx, descent.ended(), false, true);
        note(tx, descent.events(), true, true);
        note(tx, descent.open(), false, false);
        return descent;
    }

    private static void note(Tx tx, Set<UUID> ids, boolean areEvents, boolean areErased) throws SQLException {
        tx.update("""
                INSERT INTO postlude.erasure AS known (id, is_event, asked_at, erased_at, look_at)
                SELECT u.id, ?, postlude.now(), CASE WHEN ? THEN postlude.now() END, postlude.now() + ?
                  FROM unnest(?) u (id)
                ON CONFLICT (id) DO UPDATE SET erased_at = excluded.erased_at, look_at = excluded.look_at
                 WHERE known.erased_at IS NULL
                """, areEvents, areErased, areErased ? ON_ITS_WAY : Duration.ZERO, ids.toArray(UUID[]::new));
    }

    private record Due(UUID id, boolean isEvent, boolean isErased) {}

    /// Erases what has come to rest since it was asked for. True if there was something.
    public boolean turn() {
        if (database.onConnection(Eraser::due).isEmpty()) {
            return false;
        }
        var looked = database.inTransaction(tx -> {
            var alone = tx.query(
                    "SELECT pg_try_advisory_xact_lock(hashtext('postlude.erasure')) AS held", row -> row.flag("held"));
            return alone.getFirst() && look(tx);
        });
        if (looked) {
            cancels.ring();
        }
        return looked;
    }

    private boolean look(Tx tx) throws SQLException {
        var due = due(tx);
        eraseAlone(
                tx,
                due.stream().filter(found -> !found.isEvent()).map(Due::id).toList(),
                due.stream().filter(Due::isEvent).map(Due::id).toList());
        tx.update("UPDATE erasure SET look_at = NULL WHERE id = ANY (?)", (Object)
                due.stream().filter(Due::isErased).map(Due::id).toArray(UUID[]::new));
        return !due.isEmpty();
    }

    /// Those whose minute is over, and the runs that have ended since.
    private static List<Due> due(Tx tx) throws SQLException {
        return tx.query("""
                SELECT id, is_event, erased_at IS NOT NULL AS is_erased
                  FROM erasure
                 WHERE look_at <= postlude.now()
                   AND (erased_at IS NOT NULL OR EXISTS (SELECT FROM outcome WHERE outcome.run_id = erasure.id))
                 ORDER BY look_at
                 LIMIT ?
                """, row -> new Due(row.uuid("id"), row.flag("is_event"), row.flag("is_erased")), BATCH);
    }
}
