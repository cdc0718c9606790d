package dev.postlude.testing;

import dev.postlude.engine.Engine;
import dev.postlude.engine.EngineSettings;
import dev.postlude.engine.commit.Act;
import dev.postlude.engine.registry.FunctionScan;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// An engine that moves only when told, and of which single commits can be held up: the thread of a run right after its
/// commit, or a statement before its own. And one that dies after a chosen commit.
final class Stage implements AutoCloseable {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int MOST_TURNS = 200;

    private static final class Gate {
        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch opened = new CountDownLatch(1);
    }

    private final TestDatabase database = TestDatabase.create();
    private final TestTransactions transactions = new TestTransactions(database);
    private final Object[] functions;
    private final int concurrency;
    private final AtomicInteger commitsToLive = new AtomicInteger(Integer.MAX_VALUE);
    private volatile @Nullable Gate gate;
    private volatile boolean doomed;
    private Duration offset = Duration.ZERO;
    private Engine engine;

    Stage(int concurrency, Object... functions) {
        this.concurrency = concurrency;
        this.functions = functions;
        engine = assemble();
    }

    private Engine assemble() {
        var settings = new EngineSettings(
                database.settings(), concurrency, LEASE, Duration.ofSeconds(1), 2, Duration.ofSeconds(5));
        return Engine.assemble(settings, FunctionScan.of(functions).app("test"), transactions, this::committed);
    }

    private void committed(List<Act> acts) {
        if (acts.isEmpty()) {
            return;
        }
        var held = gate;
        if (held != null && Thread.currentThread().getName().startsWith("run-")) {
            gate = null;
            held.reached.countDown();
            awaitQuietly(held.opened);
        }
        if (commitsToLive.decrementAndGet() == 0) {
            doomed = true;
            engine.abandon();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Engine engine() {
        return engine;
    }

    TestDatabase database() {
        return database;
    }

    TestTransactions transactions() {
        return transactions;
    }

    // ---- holding up a run after its next commit

    /// Does `start`, and returns when the run it starts has made its next commit. The run stays there.
    Runnable parkAfterCommit(Runnable start) {
        var next = new Gate();
        gate = next;
        start.run();
        awaitQuietly(next.reached);
        return next.opened::countDown;
    }

    // ---- holding up statements

    /// From here on, inserts into these tables stop in the middle when somebody [#hold]s them.
    void makeHoldable(String... tables) {
        database.execute("""
                CREATE FUNCTION public.hold() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_advisory_xact_lock_shared(4711); RETURN NEW; END $$
                """);
        for (var table : tables) {
            database.execute("CREATE TRIGGER hold BEFORE INSERT ON postlude." + table
                    + " FOR EACH ROW EXECUTE FUNCTION public.hold()");
        }
    }

    /// Holds up all such inserts until the returned is closed.
    AutoCloseable hold() throws SQLException {
        var connection = database.connect();
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(4711)");
        }
        return connection;
    }

    /// Returns when an insert is being held up.
    void awaitHeld() {
        Await.until(
                "an insert that is held up",
                () -> number(
                                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4711 AND NOT granted"
                                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                        > 0);
    }

    // ---- dying

    /// The process dies right after this many more commits.
    void dieAfter(int commits) {
        doomed = false;
        commitsToLive.set(commits);
    }

    boolean isDoomed() {
        return doomed;
    }

    /// The process dies now, and a new one starts a little later.
    void dieAndRise() {
        commitsToLive.set(Integer.MAX_VALUE);
        doomed = false;
        engine.abandon();
        engine.die();
        database.execute("UPDATE postlude.lease SET expires_at = '-infinity'");
        advance(Duration.ofSeconds(6));
        engine = assemble();
    }

    /// Stops in good order and starts anew, at a later time.
    void restartAfter(Duration time) {
        engine.stop();
        advance(time);
        engine = assemble();
    }

    private void advance(Duration time) {
        offset = offset.plus(time);
        database.setClock(offset);
    }

    /// Everything that can be done is done; or the process is doomed.
    void settle() {
        for (var turn = 0; turn < MOST_TURNS && !doomed; turn++) {
            Await.until("runs to rest", engine::isIdle);
            if (!engine.turn() && engine.isIdle()) {
                return;
            }
        }
        Await.until("runs to rest", engine::isIdle);
    }

    // ---- looking

    long number(String sql) {
        return Long.parseLong(text(sql));
    }

    String text(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    String output(UUID run) {
        return text("SELECT convert_from(output, 'UTF8') FROM postlude.outcome WHERE run_id = '" + run + "'");
    }

    @Override
    public void close() {
        engine.stop();
        database.close();
    }
}
