package dev.postlude.quarkus;

import dev.postlude.api.TransactionBody;
import dev.postlude.engine.Transactions;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The app's own transactions, which are those of JTA: what Panache writes in one and what the engine writes in it
/// go over the same connection of the app's pool, and commit together.
@Singleton
class JtaTransactions implements Transactions {

    private static final Logger LOG = Logger.getLogger(JtaTransactions.class);

    private static final Object CONNECTION = JtaTransactions.class;

    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final AgroalDataSource dataSource;

    JtaTransactions(
            TransactionManager manager, TransactionSynchronizationRegistry registry, AgroalDataSource dataSource) {
        this.manager = manager;
        this.registry = registry;
        this.dataSource = dataSource;
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(TransactionBody<T> body) throws Exception {
        var outer = manager.suspend();
        try {
            return inNewTransaction(body);
        } finally {
            if (outer != null) {
                manager.resume(outer);
            }
        }
    }

    private <T extends @Nullable Object> T inNewTransaction(TransactionBody<T> body) throws Exception {
        manager.begin();
        T result;
        try (var connection = dataSource.getConnection()) {
            result = body.call(connection);
        } catch (Throwable failure) {
            rollback(failure);
            throw failure;
        }
        manager.commit();
        return result;
    }

    private void rollback(Throwable because) {
        try {
            manager.rollback();
        } catch (SystemException | RuntimeException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public Optional<Connection> current() {
        switch (registry.getTransactionStatus()) {
            case Status.STATUS_ACTIVE -> {}
            case Status.STATUS_NO_TRANSACTION, Status.STATUS_COMMITTED, Status.STATUS_ROLLEDBACK -> {
                return Optional.empty();
            }
            // Outside of it, an event would be kept although what it tells of is not.
            default ->
                throw new IllegalStateException(
                        "The transaction can only be rolled back, so nothing can be sent in it. Send before it fails, or in a transaction of its own.");
        }
        if (registry.getResource(CONNECTION) instanceof Connection known) {
            return Optional.of(known);
        }
        try {
            var connection = dataSource.getConnection();
            registry.putResource(CONNECTION, connection);
            registry.registerInterposedSynchronization(new CloseBeforeEnd(connection));
            return Optional.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The transaction's connection cannot be had from the app's pool: " + e.getMessage(), e);
        }
    }

    @Override
    public void afterCommit(Runnable action) {
        if (registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            action.run();
        } else {
            registry.registerInterposedSynchronization(new AfterCommit(action));
        }
    }

    /// The pool lends one connection to a transaction however often it is asked; this hands our share back.
    private record CloseBeforeEnd(Connection connection) implements Synchronization {

        @Override
        public void beforeCompletion() {
            close();
        }

        @Override
        public void afterCompletion(int status) {
            close();
        }

        private void close() {
            try {
                connection.close();
            } catch (SQLException e) {
                LOG.debugf(e, "The share of a transaction's connection could not be handed back");
            }
        }
    }

    private record AfterCommit(Runnable action) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                action.run();
            }
        }
    }
}
