package dev.postlude.engine.queue;

import dev.postlude.engine.db.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells processes that there is something to do, sooner than they would look by themselves.
///
/// Within the process at once. Between processes by NOTIFY, on a connection of its own, outside of every
/// transaction that matters, and many rings as one: PostgreSQL makes commits that notify wait for each other. A ring
/// that
/// is lost costs until the next look, nothing else.
public final class Bell implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
    private static final Duration BETWEEN_RINGS = Duration.ofMillis(5);
    private static final int LISTEN_MILLIS = 1_000;
    private static final String CHANNEL = "postlude";

    private final Database database;
    private final Map<String, Runnable> listeners = new ConcurrentHashMap<>();
    private final Set<String> pending = ConcurrentHashMap.newKeySet();
    private @Nullable Thread notifier;
    private @Nullable Thread listener;
    private volatile boolean closed;

    public Bell(Database database) {
        this.database = database;
    }

    /// Calls `action` whenever `topic` is rung, here or in another process.
    public void on(String topic, Runnable action) {
        listeners.put(topic, action);
    }

    public void start() {
        notifier = Thread.ofPlatform().daemon().name("postlude-bell").start(this::tell);
        listener = Thread.ofPlatform().daemon().name("postlude-ear").start(this::listen);
    }

    /// Runs of an app are ready.
    public static String ready(int app) {
        return "ready " + app;
    }

    public static final String CANCEL = "cancel";

    public void ring(String topic) {
        var here = listeners.get(topic);
        if (here != null) {
            here.run();
        }
        var teller = notifier;
        // What we listen to ourselves, others of our kind may listen to as well; but whoever is here is sooner.
        if (teller != null && pending.add(topic)) {
            LockSupport.unpark(teller);
        }
    }

    private void tell() {
        Connection connection = null;
        while (!closed) {
            if (pending.isEmpty()) {
                LockSupport.park(this);
                continue;
            }
            try {
                if (connection == null) {
                    connection = database.open();
                }
                for (var topic : Set.copyOf(pending)) {
                    pending.remove(topic);
                    try (var statement = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
                        statement.setString(1, CHANNEL);
                        statement.setString(2, topic);
                        statement.execute();
                    }
                }
            } catch (SQLException e) {
                LOG.debug("The bell could not ring: {}", e.getMessage());
                connection = close(connection);
            }
            LockSupport.parkNanos(this, BETWEEN_RINGS.toNanos());
        }
        close(connection);
    }

    private void listen() {
        Connection connection = null;
        while (!closed) {
            try {
                if (connection == null) {
                    connection = database.open();
                    try (var statement = connection.createStatement()) {
                        statement.execute("LISTEN " + CHANNEL);
                    }
                }
                for (var heard : connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS)) {
                    var action = listeners.get(heard.getParameter());
                    if (action != null) {
                        action.run();
                    }
                }
            } catch (SQLException e) {
                if (!closed) {
                    LOG.debug("Nothing can be heard: {}", e.getMessage());
                    connection = close(connection);
                    LockSupport.parkNanos(this, Duration.ofSeconds(1).toNanos());
                }
            }
        }
        close(connection);
    }

    private static @Nullable Connection close(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.trace("A connection could not be closed", e);
        }
        return null;
    }

    @Override
    public void close() {
        closed = true;
        for (var thread : new @Nullable Thread[] {notifier, listener}) {
            if (thread != null) {
                LockSupport.unpark(thread);
            }
        }
    }
}
