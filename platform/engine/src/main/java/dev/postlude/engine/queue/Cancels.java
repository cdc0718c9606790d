package dev.postlude.engine.queue;

import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Tx;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Requests to end runs.
///
/// A run that is executing is told by its own process, which reads the requests. Any other run is made ready, so that
/// a worker claims it and settles it as cancelled: there is one way in which runs end.
public final class Cancels {

    private final Database database;
    private final Bell bell;
    private final int app;

    public Cancels(Database database, Bell bell, int app) {
        this.database = database;
        this.bell = bell;
        this.app = app;
    }

    /// The state of a run that has ended, so that it cannot be cancelled; empty if the request stands.
    public Optional<Integer> request(UUID run) {
        var ended = database.inTransaction(tx -> {
            var state = tx.one("SELECT state FROM outcome WHERE run_id = ?", row -> row.integer("state"), run);
            if (state.isPresent()) {
                return state;
            }
            tx.update("INSERT INTO cancel_request (run_id, at) VALUES (?, postlude.now()) ON CONFLICT DO NOTHING", run);
            makeReady(tx, run);
            return Optional.<Integer>empty();
        });
        bell.ring(Bell.CANCEL);
        app(run).ifPresent(app -> bell.ring(Bell.ready(app)));
        return ended;
    }

    /// As [#request(UUID)], for runs that have not ended, in a transaction that may be the app's own. When it has
    /// committed, [#ring].
    public void request(Tx tx, Collection<UUID> runs) throws SQLException {
        tx.update("""
                INSERT INTO postlude.cancel_request (run_id, at) SELECT u.id, postlude.now() FROM unnest(?) u (id)
                ON CONFLICT DO NOTHING
                """, (Object) runs.toArray(UUID[]::new));
        // In one order everywhere, so that two who resolve waits of the same runs cannot wait for each other.
        for (var run :
                runs.stream().sorted(Comparator.comparing(UUID::toString)).toList()) {
            makeReady(tx, run);
        }
    }

    /// Tells every process to look at the requests, and this app's to look for runs that became ready by them.
    public void ring() {
        bell.ring(Bell.CANCEL);
        bell.ring(Bell.ready(app));
    }

    private static int makeReady(Tx tx, UUID run) throws SQLException {
        tx.query(
                "SELECT seq FROM postlude.wait WHERE run_id = ? AND armed ORDER BY seq FOR UPDATE",
                row -> row.big("seq"),
                run);
        var suspended = tx.update("UPDATE postlude.wait SET armed = false WHERE run_id = ? AND armed", run);
        var inLine = tx.update("DELETE FROM postlude.backlog WHERE run_id = ?", run);
        if (suspended + inLine == 0) {
            return 0;
        }
        return tx.update("""
                INSERT INTO postlude.ready (app, run_id)
                SELECT f.app, r.id FROM postlude.run r JOIN postlude.function f ON f.id = r.function WHERE r.id = ?
                """, run);
    }

    /// Runs that were executing when they were asked to end, and have come to rest before they heard of it.
    public void requestAgain() {
        var resting = database.query("""
                SELECT run_id FROM cancel_request c
                 WHERE EXISTS (SELECT FROM wait w WHERE w.run_id = c.run_id AND w.armed)
                    OR EXISTS (SELECT FROM backlog b WHERE b.run_id = c.run_id)
                """, row -> row.uuid("run_id"));
        for (var run : resting) {
            database.inTransaction(tx -> makeReady(tx, run));
            app(run).ifPresent(app -> bell.ring(Bell.ready(app)));
        }
    }

    private Optional<Integer> app(UUID run) {
        return database.one(
                "SELECT f.app FROM run r JOIN function f ON f.id = r.function WHERE r.id = ?",
                row -> row.integer("app"),
                run);
    }

    /// The runs that shall end.
    public List<UUID> requested() {
        return database.query("SELECT run_id FROM cancel_request", row -> row.uuid("run_id"));
    }

    /// Drops the requests of runs that have ended.
    public void forgetEnded() {
        database.update("DELETE FROM cancel_request c WHERE EXISTS (SELECT FROM outcome o WHERE o.run_id = c.run_id)");
    }
}
