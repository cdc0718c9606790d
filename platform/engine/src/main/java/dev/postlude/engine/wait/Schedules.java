package dev.postlude.engine.wait;

import dev.postlude.engine.commit.Act;
import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.commit.Unfenced;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Ids;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.queue.Bell;
import dev.postlude.engine.registry.CronExpression;
import dev.postlude.engine.registry.Registry;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Starts the functions of one app that a clock starts.
///
/// Moving a schedule on and starting its run is one transaction, under the condition that nobody else has moved it
/// since: so an instant fires once, however many processes look. Instants that nobody was there for are made up for
/// by one run.
public final class Schedules {

    private record Due(int function, String cron, String zone, Instant at, Instant now) {}

    private final Database database;
    private final Registry registry;
    private final Bell bell;
    private final int app;

    public Schedules(Database database, Registry registry, Bell bell, int app) {
        this.database = database;
        this.registry = registry;
        this.bell = bell;
        this.app = app;
    }

    /// True if something was due.
    public boolean turn() {
        var due = database.query(
                """
                SELECT s.function, s.cron, s.zone, s.next_at, postlude.now() AS at
                  FROM schedule s JOIN function f ON f.id = s.function
                 WHERE f.app = ? AND f.active AND NOT f.paused AND s.next_at <= postlude.now()
                """,
                row -> new Due(
                        row.integer("function"),
                        row.text("cron"),
                        row.text("zone"),
                        row.instant("next_at"),
                        row.instant("at")),
                app);
        due.forEach(this::fire);
        return !due.isEmpty();
    }

    private void fire(Due due) {
        var next = CronExpression.parse(due.cron(), due.zone()).next(due.now());
        database.inTransaction(tx -> {
            var ours = tx.update(
                    "UPDATE schedule SET next_at = ? WHERE function = ? AND cron = ? AND zone = ? AND next_at = ?",
                    next,
                    due.function(),
                    due.cron(),
                    due.zone(),
                    due.at());
            if (ours == 1) {
                Unfenced.write(
                        tx.connection(),
                        new Act()
                                .newRun(new Rows.NewRun(
                                        Ids.next(),
                                        due.function(),
                                        app,
                                        false,
                                        null,
                                        null,
                                        0,
                                        (short) 0,
                                        scope(due.function()),
                                        null,
                                        0)));
            }
            return ours;
        });
        bell.ring(Bell.ready(app));
    }

    /// A clock brings no data, so all its runs stand in the line of those that have no key.
    private @Nullable String scope(int function) {
        var registered = registry.current().functions().get(function);
        return registered == null ? null : registered.scope(Json.tree(Map.of()));
    }

    /// How long until the next instant of any schedule.
    public java.util.Optional<java.time.Duration> untilNext() {
        return database.one("""
                SELECT (extract(epoch FROM min(s.next_at) - postlude.now()) * 1000)::bigint AS millis
                  FROM schedule s JOIN function f ON f.id = s.function
                 WHERE f.app = ? AND f.active AND NOT f.paused
                HAVING min(s.next_at) IS NOT NULL
                """, row -> java.time.Duration.ofMillis(Math.max(0, row.big("millis"))), app);
    }
}
