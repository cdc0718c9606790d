package dev.postlude.engine.registry;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.postlude.engine.db.Database;
import dev.postlude.engine.db.Json;
import dev.postlude.engine.db.Row;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What all apps have registered, kept in memory and read again when its version in the database has moved.
public final class Registry {

    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);

    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    private final Database database;
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final ReentrantLock confirming = new ReentrantLock();
    private volatile Snapshot snapshot;

    public Registry(Database database) {
        this.database = database;
        this.snapshot = load();
    }

    public Snapshot current() {
        return snapshot;
    }

    /// Reads the registry again if it has changed. Returns what is current then.
    public Snapshot refresh() {
        var version = database.one("SELECT version FROM registry", row -> row.big("version"))
                .orElseThrow();
        if (version != snapshot.version()) {
            snapshot = load();
        }
        return snapshot;
    }

    /// Makes known that some run waits for events of this name by these fields, before the first such wait exists.
    public void waitsFor(String event, List<String> paths) {
        var fields = paths.stream().sorted().toList();
        var known = event + " " + String.join(",", fields);
        if (confirmed.contains(known)) {
            return;
        }
        confirming.lock();
        try {
            if (!confirmed.contains(known)) {
                awaitOlder(announce(event, fields));
                refresh();
                confirmed.add(known);
            }
        } finally {
            confirming.unlock();
        }
    }

    private String announce(String event, List<String> fields) {
        return database.inTransaction(tx -> {
            var isNew = tx.update(
                    "INSERT INTO waited (event_name, path) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    event,
                    String.join(",", fields));
            if (isNew == 1) {
                tx.update("UPDATE registry SET version = version + 1");
            }
            return tx.one("SELECT pg_current_xact_id()::text AS xid", row -> row.text("xid"))
                    .orElseThrow();
        });
    }

    /// Returns when whatever was being written at that moment is written: an event among it was matched against a
    /// registry without this wait, so that only looking back finds it. In vain if somebody's transaction goes on
    /// for long; events inside of those are always looked at.
    private void awaitOlder(String transaction) {
        var giveUpAt = System.nanoTime() + LONGEST_COMMIT.toNanos();
        while (System.nanoTime() < giveUpAt
                && database.query(
                                "SELECT pg_snapshot_xmin(pg_current_snapshot()) > ?::xid8 AS passed",
                                row -> row.flag("passed"),
                                transaction)
                        .contains(false)) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private Snapshot load() {
        return database.inTransaction(tx -> {
            var version = tx.one("SELECT version FROM registry", row -> row.big("version"))
                    .orElseThrow(() -> new SQLException("Table registry is empty"));
            var functions = new HashMap<Integer, Registered>();
            var starts = new HashMap<String, List<Snapshot.Subscription>>();
            tx.query("""
                    SELECT f.id, f.app, a.name AS app_name, f.name, f.retries, f.concurrency, f.concurrency_key, f.paused,
                           f.active, f.triggers::text AS triggers
                      FROM function f JOIN app a ON a.id = f.app
                     ORDER BY f.id
                    """, row -> {
                var function = registered(row);
                functions.put(function.id(), function);
                if (row.flag("active")) {
                    subscribe(function, row.text("triggers"), starts);
                }
                return function;
            });
            var waited = new HashMap<String, List<List<String>>>();
            tx.query(
                    "SELECT event_name, path FROM waited",
                    row -> waited.computeIfAbsent(row.text("event_name"), name -> new ArrayList<>())
                            .add(
                                    row.text("path").isEmpty()
                                            ? List.of()
                                            : List.of(row.text("path").split(","))));
            var shapes = new HashMap<String, List<PayloadShape>>();
            tx.query(
                    "SELECT name, shape::text AS shape FROM event_type",
                    row -> shapes.computeIfAbsent(row.text("name"), name -> new ArrayList<>())
                            .add(PayloadShape.fromJson(
                                    Json.tree(row.text("shape").getBytes(StandardCharsets.UTF_8)))));
            return new Snapshot(
                    version, Map.copyOf(functions), Map.copyOf(starts), Map.copyOf(waited), Map.copyOf(shapes));
        });
    }

    private static Registered registered(Row row) throws SQLException {
        return new Registered(
                row.integer("id"),
                row.integer("app"),
                row.text("app_name"),
                row.text("name"),
                row.integer("retries"),
                row.integer("concurrency"),
                row.text("concurrency_key"),
                row.flag("paused"));
    }

    private static void subscribe(
            Registered function, String triggers, Map<String, List<Snapshot.Subscription>> starts) {
        var list = Json.<List<Map<String, String>>>read(
                triggers.getBytes(StandardCharsets.UTF_8), new TypeReference<List<Map<String, String>>>() {}.getType());
        for (var trigger : list) {
            var event = trigger.get("event");
            if (event == null) {
                continue;
            }
            try {
                starts.computeIfAbsent(event, name -> new ArrayList<>())
                        .add(new Snapshot.Subscription(function, condition(trigger.getOrDefault("when", ""))));
            } catch (IllegalArgumentException e) {
                // Another app registered it and would not have compiled with it; its events must not stop ours.
                LOG.warn(
                        "Function {} of app {} has a condition that cannot be read: {}",
                        function.name(),
                        function.appName(),
                        e.getMessage());
            }
        }
    }

    private static Optional<Condition> condition(String when) {
        return when.isBlank() ? Optional.empty() : Optional.of(Condition.compile(when));
    }

    /// The event as conditions see it.
    public static ObjectNode asSeenByConditions(String id, String name, JsonNode data, String ts, String user) {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("id", id);
        event.put("name", name);
        event.put("ts", ts);
        event.put("user", user);
        event.set("data", data);
        return event;
    }
}
