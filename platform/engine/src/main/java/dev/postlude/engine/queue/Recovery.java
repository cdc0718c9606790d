package dev.postlude.engine.queue;

import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Tx;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes over from workers that have gone silent, and from this one when it stops. Their unfinished runs become
/// ready; nothing is executed here.
public final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private record Worker(int id, int app) {}

    private final Database database;
    private final Bell bell;
    private volatile IntConsumer beforeTakeOver = worker -> {};

    public Recovery(Database database, Bell bell) {
        this.database = database;
        this.bell = bell;
    }

    /// What is to be done for a worker that is known to write nothing any more, before others get its runs.
    public void beforeTakeOver(IntConsumer action) {
        beforeTakeOver = action;
    }

    /// Takes over every worker all of whose leases have run out. True if there was one.
    public boolean turn() {
        var silent = database.query("""
                SELECT id, app FROM worker
                 WHERE stopped_at IS NULL
                   AND NOT EXISTS (SELECT FROM lease WHERE lease.worker = worker.id AND expires_at > clock_timestamp())
                 ORDER BY id
                """, row -> new Worker(row.integer("id"), row.integer("app")));
        return silent.stream().filter(this::takeOver).count() > 0;
    }

    private boolean takeOver(Worker worker) {
        return database.inTransaction(tx -> {
            // Transactional steps hold this row until they have committed; after this line none of them can.
            // One that is being held right now is looked at again a little later.
            var held = tx.query(
                    "SELECT id FROM worker WHERE id = ? AND stopped_at IS NULL FOR UPDATE SKIP LOCKED",
                    row -> row.integer("id"),
                    worker.id());
            tx.update("DELETE FROM lease WHERE worker = ? AND expires_at <= clock_timestamp()", worker.id());
            var alive =
                    tx.query("SELECT writer FROM lease WHERE worker = ?", row -> row.integer("writer"), worker.id());
            if (held.isEmpty() || !alive.isEmpty()) {
                tx.connection().rollback();
                return false;
            }
            beforeTakeOver.accept(worker.id());
            var runs = requeue(tx, worker);
            LOG.warn("Worker {} has gone silent; its {} unfinished runs are taken over.", worker.id(), runs);
            return true;
        });
    }

    /// Ends this worker in good order. Whatever it still holds becomes ready for others.
    public void retire(int worker, int app) {
        database.inTransaction(tx -> {
            tx.query("SELECT id FROM worker WHERE id = ? FOR UPDATE", row -> row.integer("id"), worker);
            tx.update("DELETE FROM lease WHERE worker = ?", worker);
            return requeue(tx, new Worker(worker, app));
        });
    }

    private int requeue(Tx tx, Worker worker) throws SQLException {
        tx.update("UPDATE worker SET epoch = epoch + 1, stopped_at = clock_timestamp() WHERE id = ?", worker.id());
        List<Integer> apps = tx.query("""
                WITH lost AS (
                    UPDATE run SET worker = 0
                     WHERE worker = ?
                       AND NOT EXISTS (SELECT FROM outcome WHERE outcome.run_id = run.id)
                       AND NOT EXISTS (SELECT FROM wait WHERE wait.run_id = run.id AND armed)
                       AND NOT EXISTS (SELECT FROM ready WHERE ready.run_id = run.id)
                       AND NOT EXISTS (SELECT FROM backlog WHERE backlog.run_id = run.id)
                    RETURNING id, function
                )
                INSERT INTO ready (app, run_id)
                SELECT f.app, lost.id FROM lost JOIN function f ON f.id = lost.function ORDER BY lost.id
                RETURNING app
                """, row -> row.integer("app"), worker.id());
        bell.ring(Bell.ready(worker.app()));
        return apps.size();
    }
}
