package dev.postlude.testing;

import dev.postlude.api.Deferred;
import dev.postlude.api.DurableFunction;
import dev.postlude.api.Experiment;
import dev.postlude.api.On;
import dev.postlude.api.Parent;
import dev.postlude.api.Run;
import dev.postlude.engine.Engine;
import dev.postlude.engine.db.DatabaseSettings;
import dev.postlude.engine.registry.FunctionScan;
import dev.postlude.testing.Vocabulary.Note;
import dev.postlude.testing.Vocabulary.OrderPaid;
import dev.postlude.testing.Vocabulary.OrderPlaced;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/// A process with an engine, for tests that freeze or kill it.
final class Member {

    private static final Duration STEP = Duration.ofMillis(20);

    private Member() {}

    /// Ten things, one after the other; every other one writes to the app's own table.
    record TenSteps(Ledger ledger) {

        @DurableFunction(id = "ten-steps")
        @On(OrderPaid.class)
        void run(OrderPaid order, Run run) {
            for (var i = 0; i < 10; i++) {
                var name = "step-" + i;
                if (i % 2 == 0) {
                    run.step(name, () -> begin(ledger, run, name, Duration.ofMillis(order.amount())));
                } else {
                    run.transaction(name, Object.class, app -> {
                        begin(ledger, run, name, Duration.ofMillis(order.amount()));
                        return book(app, run.id(), name);
                    });
                }
            }
        }
    }

    enum Kind {
        PLAIN,
        FANCY
    }

    /// A bit of everything that must be neither lost nor doubled.
    static final class Chores {

        static final Experiment<Kind> KIND = Experiment.of("kind", Kind.class).goal(Vocabulary.POLITE);

        private final Ledger ledger;

        Chores(Ledger ledger) {
            this.ledger = ledger;
        }

        @DurableFunction(id = "chores")
        @On(OrderPlaced.class)
        String run(OrderPlaced order, Run run) {
            run.step("first", () -> begin(ledger, run, "first", STEP));
            var kind = run.experiment(KIND, variant -> variant);
            run.score(Vocabulary.POLITE.is(kind.variant() == Kind.FANCY));
            run.step("second", () -> begin(ledger, run, "second", STEP));
            run.defer("tidy", Tidy.class, new Note(order.order()));
            run.transaction("book", Object.class, app -> {
                begin(ledger, run, "book", STEP);
                return book(app, run.id(), "book");
            });
            run.step("third", () -> begin(ledger, run, "third", STEP));
            return order.order();
        }
    }

    @DurableFunction(id = "tidy")
    record Tidy(Ledger ledger) implements Deferred<Note> {

        @Override
        public void run(Note input, Run run, Parent parent) {
            run.step("tidy", () -> begin(ledger, run, "tidy", STEP));
        }
    }

    private static void begin(Ledger ledger, Run run, String step, Duration time) throws InterruptedException {
        ledger.note(run.id(), step);
        Await.work(time);
    }

    private static int book(Connection app, UUID run, String step) throws SQLException {
        try (var insert = app.prepareStatement("INSERT INTO booking (run_id, step) VALUES (?, ?)")) {
            insert.setObject(1, run);
            insert.setString(2, step);
            return insert.executeUpdate();
        }
    }

    /// @param args the database's URL, user and password; the directory of the ledgers; how many runs at once
    public static void main(String[] args) {
        var database = new DatabaseSettings(args[0], args[1], args[2]);
        var pid = ProcessHandle.current().pid();
        var ledger = new Ledger(Path.of(args[3], pid + ".ledger"));
        var app = FunctionScan.of(new TenSteps(ledger), new Chores(ledger), new Tidy(ledger))
                .app("test");
        try (var engine = Engine.start(
                Fleet.settings(database, Integer.parseInt(args[4])), app, new TestTransactions(database))) {
            // Until it is killed, by its test or because the test is gone.
            var test = ProcessHandle.current().parent().orElseThrow();
            while (test.isAlive()) {
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
            engine.die();
        }
    }
}
