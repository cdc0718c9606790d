package dev.postlude.testing;

import dev.postlude.api.TransactionBody;
import dev.postlude.engine.Transactions;
import dev.postlude.engine.db.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The app's transactions in a test: a plain connection each, known to the thread that is in it.
public final class TestTransactions implements Transactions {

    private record Open(Connection connection, List<Runnable> afterwards) {}

    private final DatabaseSettings database;
    private final ThreadLocal<@Nullable Open> open = new ThreadLocal<>();

    public TestTransactions(TestDatabase database) {
        this(database.settings());
    }

    public TestTransactions(DatabaseSettings database) {
        this.database = database;
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(TransactionBody<T> body) throws Exception {
        var before = open.get();
        try (var connection = DriverManager.getConnection(database.url(), database.username(), database.password())) {
            connection.setAutoCommit(false);
            var now = new Open(connection, new ArrayList<>());
            open.set(now);
            T result;
            try {
                result = body.call(connection);
                connection.commit();
            } catch (Throwable failure) {
                rollback(connection, failure);
                throw failure;
            }
            now.afterwards().forEach(Runnable::run);
            return result;
        } finally {
            open.set(before);
        }
    }

    private static void rollback(Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public Optional<Connection> current() {
        return Optional.ofNullable(open.get()).map(Open::connection);
    }

    @Override
    public void afterCommit(Runnable action) {
        var now = open.get();
        if (now == null) {
            throw new IllegalStateException("This thread is in no transaction");
        }
        now.afterwards().add(action);
    }
}
