package dev.postlude.ai.task;

import static dev.postlude.ai.task.Desks.one;
import static org.assertj.core.api.Assertions.assertThat;

import dev.postlude.ai.task.Answering.Forgetful;
import dev.postlude.ai.task.Answering.NobodyListens;
import dev.postlude.engine.Transactions;
import dev.postlude.testing.TestEngine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Everybody who may end a task does so at once: its owner, its function, its failure function, and two sweeps.
class EndingRaceTest {

    private static final int ROUNDS = 15;

    private TestEngine engine;

    @BeforeEach
    void begin() throws Exception {
        engine = new TestEngine(false);
        engine.with(new Forgetful());
        try (var connection = engine.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS left_of (owner text PRIMARY KEY, taken int NOT NULL)");
        }
    }

    @AfterEach
    void end() {
        engine.close();
    }

    @Test
    void a_task_ends_once_and_gives_back_once_however_many_end_it() throws Exception {
        var tasks = tasks(new Ledger(engine.transactions()));
        var cancellations = new Cancellations(tasks, run -> {});
        var sweep = new Sweep(tasks);
        for (var round = 0; round < ROUNDS; round++) {
            var task = ask(tasks, "ada");
            engine.advance(Duration.ofMinutes(2));
            var ended = atOnce(List.of(
                    () -> tasks.fail(task, "It failed"),
                    () -> tasks.complete(task, "done"),
                    () -> cancellations.cancel("ada", task).isEmpty(),
                    () -> sweep.sweep() > 1,
                    () -> new Sweep(tasks).sweep() > 1));

            var now = one(tasks, "ada", task);
            assertThat(now.status().isEnd()).isTrue();
            assertThat(ended.get(0) && ended.get(1)).as("failed and complete").isFalse();
            assertThat(ended.get(1)).isEqualTo(now.status() == TaskStatus.COMPLETE);
            assertThat(taken("ada")).as("round %d: %s", round, now).isEqualTo(ended.get(1) ? 1 : 0);
            reset("ada");
        }
    }

    /// Each sweep holds what it ends until it commits, and so do the rows of quota it gives back to.
    @Test
    void two_sweeps_that_give_back_to_the_same_people_do_not_wait_for_each_other_forever() throws Exception {
        var meeting = new CyclicBarrier(2);
        var tasks = tasks(new Ledger(engine.transactions()) {
            private final ThreadLocal<Boolean> met = ThreadLocal.withInitial(() -> false);

            @Override
            public void refund(AiTask failed) {
                super.refund(failed);
                if (!met.get()) {
                    met.set(true);
                    await(meeting);
                }
            }
        });
        // More than one sweep takes at once: the first has ada's oldest before grace's, the second the other way round.
        var all = new ArrayList<UUID>();
        all.add(ask(tasks, "ada"));
        for (var i = 0; i < 199; i++) {
            all.add(ask(tasks, i == 0 ? "grace" : "many " + i));
        }
        all.add(ask(tasks, "grace"));
        all.add(ask(tasks, "ada"));
        engine.advance(Duration.ofMinutes(2));

        atOnce(List.of(() -> new Sweep(tasks).sweep() > 0, () -> new Sweep(tasks).sweep() > 0));

        assertThat(tasks.look(all)).allMatch(task -> task.status() == TaskStatus.FAILED);
        assertThat(taken("ada") + taken("grace")).isZero();
    }

    private static void await(CyclicBarrier meeting) {
        try {
            meeting.await(2, TimeUnit.SECONDS);
        } catch (Exception alone) {
            // The other waits for a row that this one holds; it goes on when this one has committed.
            meeting.reset();
        }
    }

    private AiTasks tasks(TaskQuota quota) {
        return Desks.tasks(engine, quota);
    }

    private static UUID ask(AiTasks tasks, String owner) {
        return tasks.accept(owner, "nothing", null, NobodyListens::new).aiJobId();
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> ways) throws Exception {
        var go = new CountDownLatch(1);
        var ended = new ArrayList<Boolean>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Future<Boolean>>();
            for (var way : ways) {
                asked.add(threads.submit(() -> {
                    go.await();
                    return way.call();
                }));
            }
            go.countDown();
            for (var each : asked) {
                ended.add(each.get());
            }
        }
        return ended;
    }

    private int taken(String owner) throws SQLException {
        try (var connection = engine.database().connect();
                var query = connection.prepareStatement("SELECT taken FROM left_of WHERE owner = ?")) {
            query.setString(1, owner);
            try (var rows = query.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    private void reset(String owner) throws SQLException {
        try (var connection = engine.database().connect();
                var update = connection.prepareStatement("UPDATE left_of SET taken = 0 WHERE owner = ?")) {
            update.setString(1, owner);
            update.executeUpdate();
        }
    }

    /// A quota in a table, in the transaction of the task.
    private static class Ledger implements TaskQuota {

        private final Transactions transactions;

        Ledger(Transactions transactions) {
            this.transactions = transactions;
        }

        @Override
        public void take(String owner, String kind) {
            change(owner, 1);
        }

        @Override
        public void refund(AiTask failed) {
            change(failed.owner(), -1);
        }

        private void change(String owner, int by) {
            try (var update = transactions.current().orElseThrow().prepareStatement("""
                    INSERT INTO left_of AS l (owner, taken) VALUES (?, ?)
                    ON CONFLICT (owner) DO UPDATE SET taken = l.taken + excluded.taken
                    """)) {
                update.setString(1, owner);
                update.setInt(2, by);
                update.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
