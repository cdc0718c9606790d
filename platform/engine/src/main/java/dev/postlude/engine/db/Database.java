package dev.postlude.engine.db;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The engine's own connections to one PostgreSQL, opened when needed and kept.
public final class Database implements AutoCloseable {

    private static final int MAX_CONNECTIONS = 8;
    private static final String OPENING_SECONDS = "10";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DatabaseSettings settings;
    private final Semaphore permits = new Semaphore(MAX_CONNECTIONS, true);
    private final ArrayDeque<Connection> idle = new ArrayDeque<>();
    private volatile boolean closed;

    public Database(DatabaseSettings settings) {
        this.settings = settings;
    }

    /// A connection that belongs to the caller alone, set up like those of the pool. Never returned here.
    public Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", settings.username());
        properties.setProperty("password", settings.password());
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("ApplicationName", "postlude");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("socketTimeout", OPENING_SECONDS);
        var connection = DriverManager.getConnection(settings.url(), properties);
        try (var statement = connection.createStatement()) {
            statement.execute("SET search_path = postlude, pg_catalog");
            statement.execute("SET TimeZone = 'UTC'");
            // A process that is frozen in the middle of a transaction must not keep the others from going on.
            statement.execute("SET idle_in_transaction_session_timeout = '10s'");
        }
        connection.setNetworkTimeout(Runnable::run, 0);
        return connection;
    }

    /// Does `work` in one transaction: all of it, or nothing when it throws.
    public <T extends @Nullable Object> T inTransaction(TransactionWork<T> work) {
        var connection = borrow();
        try {
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.in(new Tx(connection));
                connection.commit();
            } catch (Throwable failure) {
                rollback(connection, failure);
                throw failure;
            }
            connection.setAutoCommit(true);
            giveBack(connection, true);
            return result;
        } catch (SQLException e) {
            giveBack(connection, false);
            throw new DatabaseFailed(e);
        } catch (RuntimeException | Error e) {
            giveBack(connection, usable(connection));
            throw e;
        }
    }

    /// One statement in a transaction of its own.
    public <T extends @Nullable Object> List<T> query(String sql, RowMapper<T> row, @Nullable Object... parameters) {
        return onConnection(tx -> tx.query(sql, row, parameters));
    }

    public <T> Optional<T> one(String sql, RowMapper<T> row, @Nullable Object... parameters) {
        return onConnection(tx -> tx.one(sql, row, parameters));
    }

    public int update(String sql, @Nullable Object... parameters) {
        return onConnection(tx -> tx.update(sql, parameters));
    }

    /// Does `work` on one connection, each statement a transaction of its own.
    public <T extends @Nullable Object> T onConnection(TransactionWork<T> work) {
        var connection = borrow();
        var healthy = false;
        try {
            var result = work.in(new Tx(connection));
            healthy = true;
            return result;
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        } finally {
            giveBack(connection, healthy || usable(connection));
        }
    }

    private Connection borrow() {
        try {
            if (closed) {
                throw new IllegalStateException("The engine's database is closed: the engine has been stopped.");
            }
            if (!permits.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "None of the engine's %d connections became free within %s. Is a statement stuck? See pg_stat_activity."
                                .formatted(MAX_CONNECTIONS, PATIENCE));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a connection", e);
        }
        try {
            synchronized (idle) {
                var kept = idle.pollFirst();
                if (kept != null) {
                    return kept;
                }
            }
            return open();
        } catch (SQLException e) {
            permits.release();
            throw new DatabaseFailed(e);
        } catch (RuntimeException | Error e) {
            permits.release();
            throw e;
        }
    }

    private void giveBack(Connection connection, boolean healthy) {
        if (healthy && !closed) {
            synchronized (idle) {
                idle.addFirst(connection);
            }
        } else {
            closeQuietly(connection);
        }
        permits.release();
    }

    private static void rollback(Connection connection, Throwable because) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    private static boolean usable(Connection connection) {
        try {
            return !connection.isClosed() && connection.getAutoCommit();
        } catch (SQLException e) {
            return false;
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // A connection that cannot even be closed is gone, which is what was wanted.
        }
    }

    @Override
    public void close() {
        closed = true;
        synchronized (idle) {
            idle.forEach(Database::closeQuietly);
            idle.clear();
        }
    }
}
