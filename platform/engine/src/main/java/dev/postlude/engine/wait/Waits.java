package dev.postlude.engine.wait;

import dev.postlude.engine.commit.Rows;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.DatabaseFailed;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.db.Row;
import dev.postlude.engine.db.Tx;
import dev.postlude.engine.queue.Backlog;
import dev.postlude.engine.queue.Bell;
import dev.postlude.engine.registry.Condition;
import dev.postlude.engine.registry.Registry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends waits. Whatever ends one goes through `postlude.resolve`, which lets only the first through.
public final class Waits {

    private static final int BATCH = 500;
    private static final int PAGE = 200;
    private static final Duration FORGOTTEN = Duration.ofSeconds(5);
    private static final Duration LATEST = Duration.ofMinutes(10);
    private static final Logger LOG = LoggerFactory.getLogger(Waits.class);

    /// A wait that is over, and with which result.
    ///
    /// @param event what ended it, if it was an event
    private record Ended(
            UUID run,
            long seq,
            boolean failed,
            byte @Nullable [] payload,
            @Nullable UUID event) {

        Ended(UUID run, long seq, boolean failed, byte @Nullable [] payload) {
            this(run, seq, failed, payload, null);
        }
    }

    private final Database database;
    private final Registry registry;
    private final Bell bell;
    private final Backlog backlog;
    private final ConcurrentLinkedQueue<UUID> unlooked = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<EventWait> unlookedBack = new ConcurrentLinkedQueue<>();
    private volatile Consumer<Duration> timer = delay -> {};
    private volatile Runnable looker = () -> {};

    public Waits(Database database, Registry registry, Bell bell, Backlog backlog) {
        this.database = database;
        this.registry = registry;
        this.bell = bell;
        this.backlog = backlog;
    }

    /// Connects the loops that do the work: one told when something falls due, one that an event came.
    public void connect(Consumer<Duration> newTimer, Runnable newLooker) {
        timer = newTimer;
        looker = newLooker;
    }

    /// Something falls due after this delay.
    public void dueIn(Duration delay) {
        timer.accept(delay);
    }

    /// A run of this app is ready, or stands in line when it has a scope.
    public void rang(int app, @Nullable String scope, int function) {
        if (scope == null || scope.isEmpty()) {
            bell.ring(Bell.ready(app));
        } else {
            backlog.moved(scope, function);
        }
    }

    /// An event is stored, and some run may wait for it.
    public void look(UUID event) {
        unlooked.add(event);
        looker.run();
    }

    // ---- the run's side: after its wait is committed

    /// As [#lookBack], and if that fails it is done again a moment later.
    public void look(EventWait wait) {
        try {
            lookBack(wait);
        } catch (RuntimeException failure) {
            unlookedBack.add(wait);
            throw failure;
        }
    }

    private void lookBackAgain() {
        for (var left = unlookedBack.size(); left > 0; left--) {
            var wait = unlookedBack.poll();
            if (wait != null) {
                look(wait);
            }
        }
    }

    /// Looks back for the waits a worker has registered last: it has died, perhaps before it did so itself.
    public void lookBackFor(int worker) {
        database.query("""
                        SELECT w.run_id, w.seq, w.event_name, w.key, w.condition, w.since, w.name
                          FROM wait w JOIN run r ON r.id = w.run_id
                         WHERE w.armed AND w.event_name IS NOT NULL AND w.registered_at > postlude.now() - ? AND r.worker = ?
                        """, Waits::eventWait, LATEST, worker).forEach(wait -> {
            if (wait != null) {
                lookBack(wait);
            }
        });
    }

    /// Looks for an event that came before the wait was there to be found by it. True if the wait is over.
    public boolean lookBack(EventWait wait) {
        var condition = wait.condition().isBlank() ? null : Condition.compile(wait.condition());
        var last = StoredEvent.BEFORE_ALL;
        while (true) {
            var page = earlierEvents(wait, last);
            for (var event : page) {
                if (wait.fits(event.data()) && (condition == null || condition.evaluate(event.seen()))) {
                    return resolve(List.of(new Ended(wait.run(), wait.seq(), false, event.payload(), event.id()))) > 0;
                }
            }
            if (page.size() < PAGE) {
                return false;
            }
            last = page.getLast();
        }
    }

    private List<StoredEvent> earlierEvents(EventWait wait, StoredEvent last) {
        var sql = new StringBuilder("""
                SELECT e.id, e.key, e.name, e.at, e.sender, e.data
                  FROM wait w JOIN event e ON e.name = w.event_name AND e.at >= w.since AND e.at <= w.deadline
                 WHERE w.run_id = ? AND w.seq = ? AND w.armed AND (e.at, e.id) > (?, ?)
                   AND NOT EXISTS (SELECT FROM erasure x WHERE x.id = e.id)
                """);
        var parameters = new ArrayList<@Nullable Object>(List.of(wait.run(), wait.seq(), last.at(), last.id()));
        for (var trace : wait.traces()) {
            sql.append("   AND position(convert_to(?, 'UTF8') IN e.data) > 0\n");
            parameters.add(trace);
        }
        sql.append(" ORDER BY e.at, e.id LIMIT ").append(PAGE);
        return database.query(sql.toString(), StoredEvent::of, parameters.toArray());
    }

    /// Looks whether the run that was invoked has ended before the wait for it was there.
    public boolean lookForChild(UUID run, long seq) {
        return resolve(endedChildren("w.run_id = ? AND w.seq = ?", run, seq)) > 0;
    }

    private List<Ended> endedChildren(String which, Object... parameters) {
        return database.query(
                """
                SELECT w.run_id, w.seq, o.output,
                       o.state <> 3 OR EXISTS (SELECT FROM erasure x WHERE x.id = c.id) AS failed
                  FROM wait w
                  JOIN run c ON c.parent_id = w.run_id AND c.parent_seq = w.seq AND c.parent_kind = 5
                  JOIN outcome o ON o.run_id = c.id
                 WHERE w.armed AND w.kind = 5 AND\s""" + which,
                row -> new Ended(row.uuid("run_id"), row.big("seq"), row.flag("failed"), row.bytes("output")),
                parameters);
    }

    // ---- the event's side: after it is committed

    /// Looks for waits that the events which came in since end. True if there were any events.
    public boolean lookForWaits() {
        var ids = new LinkedHashSet<UUID>();
        for (var id = unlooked.poll(); id != null; id = ids.size() < BATCH ? unlooked.poll() : null) {
            ids.add(id);
        }
        if (ids.isEmpty()) {
            return false;
        }
        lookFor(List.copyOf(ids));
        return true;
    }

    /// Events whose look nobody recorded: their process died between commit and look.
    public boolean lookForForgotten() {
        lookBackAgain();
        var forgotten = database.query(
                "SELECT event_id FROM event_look WHERE at < postlude.now() - ? ORDER BY at LIMIT ?",
                row -> row.uuid("event_id"),
                FORGOTTEN,
                BATCH);
        if (!forgotten.isEmpty()) {
            lookFor(forgotten);
        }
        return !forgotten.isEmpty() | resolve(endedChildren("w.registered_at < postlude.now() - ?", FORGOTTEN)) > 0;
    }

    private void lookFor(List<UUID> ids) {
        // The registry may have learnt of a wait after these events were matched.
        var waited = registry.refresh().waited();
        var events = new LinkedHashMap<UUID, StoredEvent>();
        database.query("""
                        SELECT id, key, name, at, sender, data FROM event
                         WHERE id = ANY (?) AND NOT EXISTS (SELECT FROM erasure x WHERE x.id = event.id)
                        """, StoredEvent::of, (Object) ids.toArray(UUID[]::new))
                .forEach(event -> events.put(event.id(), event));
        var keyOf = new ArrayList<UUID>();
        var keys = new ArrayList<String>();
        for (var event : events.values()) {
            for (var fields : waited.getOrDefault(event.name(), List.of())) {
                keyOf.add(event.id());
                keys.add(EventWait.key(event.data(), fields));
            }
        }
        var ended = keys.isEmpty() ? List.<Ended>of() : candidates(keyOf, keys, events);
        resolve(ended);
        database.update("DELETE FROM event_look WHERE event_id = ANY (?)", (Object) ids.toArray(UUID[]::new));
    }

    private List<Ended> candidates(List<UUID> keyOf, List<String> keys, LinkedHashMap<UUID, StoredEvent> events) {
        var found = new LinkedHashMap<String, Ended>();
        database.query(
                """
                SELECT w.run_id, w.seq, w.condition, e.id
                  FROM unnest(?, ?) k (event_id, key)
                  JOIN event e ON e.id = k.event_id
                  JOIN wait w ON w.event_name = e.name AND w.key = k.key AND w.armed
                             AND e.at >= w.since AND e.at <= w.deadline
                 ORDER BY e.at, e.id
                """,
                row -> {
                    var event = events.get(row.uuid("id"));
                    var condition = row.textOrNull("condition");
                    if (event != null && (condition == null || holds(condition, event))) {
                        // Of several events the earliest counts; of several waits of one run any may.
                        found.putIfAbsent(
                                row.uuid("run_id") + "/" + row.big("seq"),
                                new Ended(row.uuid("run_id"), row.big("seq"), false, event.payload(), event.id()));
                    }
                    return row.big("seq");
                },
                keyOf.toArray(UUID[]::new),
                keys.toArray(String[]::new));
        return List.copyOf(found.values());
    }

    private static boolean holds(String condition, StoredEvent event) {
        try {
            return Condition.compile(condition).evaluate(event.seen());
        } catch (IllegalArgumentException invalid) {
            LOG.error("A run waits with a condition that cannot be read any more: {}", invalid.getMessage());
            return false;
        }
    }

    // ---- the clock's side

    /// Ends the waits whose deadline has passed. True if there may be more.
    public boolean endDue() {
        record Due(UUID run, long seq, short kind, @Nullable EventWait event) {}
        var due = database.query(
                """
                SELECT run_id, seq, kind, event_name, key, condition, since, name
                  FROM wait WHERE armed AND deadline <= postlude.now() ORDER BY deadline LIMIT ?
                """,
                row -> new Due(row.uuid("run_id"), row.big("seq"), (short) row.integer("kind"), eventWait(row)),
                BATCH);
        var over = due.stream()
                // An event that came in time counts even if nobody has looked yet.
                .filter(wait -> wait.event() == null || !lookBackAtLast(wait.event()))
                .map(wait ->
                        new Ended(wait.run(), wait.seq(), false, wait.kind() == Rows.WAIT ? Json.bytes(null) : null))
                .toList();
        resolve(over);
        return !due.isEmpty();
    }

    /// As [#lookBack]; what cannot be read any more must not keep the waits of others from ending.
    private boolean lookBackAtLast(EventWait wait) {
        try {
            return lookBack(wait);
        } catch (IllegalArgumentException unreadable) {
            LOG.error(
                    "Wait \"{}\" of run {} ends by its deadline: {}", wait.name(), wait.run(), unreadable.getMessage());
            return false;
        }
    }

    private static @Nullable EventWait eventWait(Row row) throws SQLException {
        var name = row.textOrNull("event_name");
        if (name == null) {
            return null;
        }
        var key = row.text("key");
        var fields = key.isEmpty()
                ? List.<String>of()
                : key.lines().map(line -> line.substring(0, line.indexOf('='))).toList();
        var condition = row.textOrNull("condition");
        return new EventWait(
                row.uuid("run_id"),
                row.big("seq"),
                row.text("name"),
                fields,
                key,
                condition == null ? "" : condition,
                row.instant("since"));
    }

    /// How long until the next deadline, if there is one.
    public java.util.Optional<Duration> untilNextDeadline() {
        return database.one(
                "SELECT (extract(epoch FROM deadline - postlude.now()) * 1000)::bigint AS millis FROM wait"
                        + " WHERE armed AND deadline < 'infinity' ORDER BY deadline LIMIT 1",
                row -> Duration.ofMillis(Math.max(0, row.big("millis"))));
    }

    // ---- all sides

    private int resolve(List<Ended> ended) {
        if (ended.isEmpty()) {
            return 0;
        }
        // In one order everywhere, so that two who resolve the same runs cannot wait for each other.
        var sorted = ended.stream()
                .sorted(Comparator.comparing((Ended end) -> end.run().toString())
                        .thenComparing(Ended::seq))
                .toList();
        List<Resolved> resolved;
        try {
            resolved = database.onConnection(tx -> resolve(tx, sorted));
        } catch (DatabaseFailed refused) {
            if (!refused.isRefusal()) {
                throw refused;
            }
            if (sorted.size() > 1) {
                return sorted.stream().mapToInt(end -> resolve(List.of(end))).sum();
            }
            LOG.error("A wait of run {} cannot be ended: {}", sorted.getFirst().run(), refused.getMessage());
            return 0;
        }
        for (var run : resolved) {
            rang(run.app(), run.scope(), run.function());
        }
        return resolved.size();
    }

    /// Gives the runs of these functions that wait for a person another chance: their process has started anew,
    /// perhaps with the code that fits.
    public void resumeStuck(Collection<Integer> functions) {
        resolve(database.query("""
                SELECT w.run_id, w.seq FROM wait w JOIN run r ON r.id = w.run_id
                 WHERE w.armed AND w.kind = 13 AND r.function = ANY (?)
                """, row -> new Ended(row.uuid("run_id"), row.big("seq"), false, null), (Object)
                functions.stream().mapToInt(Integer::intValue).toArray()));
    }

    private record Resolved(int app, int function, @Nullable String scope) {}

    private static List<Resolved> resolve(Tx tx, List<Ended> ended) throws SQLException {
        var connection = tx.connection();
        var payloads = new byte[ended.size()] @Nullable [];
        var failed = new boolean[ended.size()];
        for (var i = 0; i < payloads.length; i++) {
            payloads[i] = ended.get(i).payload();
            failed[i] = ended.get(i).failed();
        }
        return tx.query(
                """
                WITH done AS MATERIALIZED (
                    SELECT u.run_id, postlude.resolve(u.run_id, u.seq, u.failed, u.payload) AS won
                      FROM unnest(?, ?, ?, ?, ?) u (run_id, seq, failed, payload, event)
                     -- An event may have been erased since it was read. Not a join, which could change the order.
                     WHERE (SELECT x.id FROM erasure x WHERE x.id = u.event) IS NULL)
                SELECT f.app, r.function, r.scope
                  FROM done JOIN run r ON r.id = done.run_id JOIN function f ON f.id = r.function
                 WHERE done.won
                """,
                row -> new Resolved(row.integer("app"), row.integer("function"), row.textOrNull("scope")),
                ended.stream().map(Ended::run).toArray(UUID[]::new),
                ended.stream().mapToLong(Ended::seq).toArray(),
                dev.postlude.engine.db.Columns.array(connection, "bool", failed),
                dev.postlude.engine.db.Columns.array(connection, "bytea", payloads),
                ended.stream().map(Ended::event).toArray(UUID[]::new));
    }
}
