package dev.postlude.engine.commit;

import dev.postlude.engine.db.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// This process as a worker: its number, its epoch, and whether it still believes to hold its lease.
///
/// The database decides. What is kept here only makes a process that was frozen notice by itself, by a clock that
/// nobody sets, before it starts anything new.
public final class Membership {

    private final int worker;
    private final int epoch;
    private final Duration lease;
    private final AtomicBoolean lost = new AtomicBoolean();
    private volatile long renewedAt = System.nanoTime();

    private Membership(int worker, int epoch, Duration lease) {
        this.worker = worker;
        this.epoch = epoch;
        this.lease = lease;
    }

    /// Registers a new worker with one lease a writer.
    public static Membership join(Database database, int app, int writers, Duration lease) {
        return database.inTransaction(tx -> {
            var worker = tx.one(
                            "INSERT INTO worker (app, host, pid) VALUES (?, ?, ?) RETURNING id",
                            row -> row.integer("id"),
                            app,
                            hostName(),
                            ProcessHandle.current().pid())
                    .orElseThrow(() -> new SQLException("INSERT returned no row"));
            tx.update("""
                    INSERT INTO lease (worker, writer, epoch, expires_at)
                    SELECT ?, writer, 1, clock_timestamp() + ?
                      FROM generate_series(0, ? - 1) writer
                    """, worker, lease, writers);
            return new Membership(worker, 1, lease);
        });
    }

    public int worker() {
        return worker;
    }

    public int epoch() {
        return epoch;
    }

    public Duration lease() {
        return lease;
    }

    void renewed(long asOf) {
        renewedAt = asOf;
    }

    /// True once, for the one who is to say so in the log.
    public boolean lose() {
        return lost.compareAndSet(false, true);
    }

    public boolean isLost() {
        return lost.get();
    }

    /// False if the lease is lost, or must be by now because nothing has renewed it for so long.
    public boolean isBelieved() {
        return !lost.get() && System.nanoTime() - renewedAt < lease.toNanos();
    }

    private static String hostName() {
        var name = System.getenv("HOSTNAME");
        return name == null ? "localhost" : name;
    }
}
