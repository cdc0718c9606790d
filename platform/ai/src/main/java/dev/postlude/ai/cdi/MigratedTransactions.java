package dev.postlude.ai.cdi;

import dev.postlude.ai.task.TaskSchema;
import dev.postlude.api.TransactionBody;
import dev.postlude.engine.Engine;
import dev.postlude.engine.Transactions;
import dev.postlude.engine.db.DatabaseSettings;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/// The app's transactions, and a promise that the table of tasks is there in them.
///
/// Whoever needs it first brings it about: an app may accept tasks while it is still starting.
@Singleton
@Typed(MigratedTransactions.class)
class MigratedTransactions implements Transactions {

    private final Transactions transactions;
    private final Provider<Engine> engine;
    private final Config properties;
    private final TransactionSynchronizationRegistry registry;
    private volatile boolean migrated;

    MigratedTransactions(
            Transactions transactions,
            Provider<Engine> engine,
            Config properties,
            TransactionSynchronizationRegistry registry) {
        this.registry = registry;
        this.transactions = transactions;
        this.engine = engine;
        this.properties = properties;
    }

    /// The engine's tables come first, and they come with the engine.
    void migrate() {
        if (migrated) {
            return;
        }
        synchronized (this) {
            if (!migrated) {
                engine.get();
                TaskSchema.migrate(new DatabaseSettings(
                        properties.getValue("quarkus.datasource.jdbc.url", String.class),
                        property("quarkus.datasource.username"),
                        property("quarkus.datasource.password")));
                migrated = true;
            }
        }
    }

    private String property(String key) {
        return properties.getOptionalValue(key, String.class).orElse("");
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(TransactionBody<T> body) throws Exception {
        migrate();
        return transactions.inTransaction(body);
    }

    @Override
    public Optional<Connection> current() {
        migrate();
        // Otherwise what belongs to a transaction that cannot be kept would be kept in one of its own.
        if (registry.getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK) {
            throw new IllegalStateException(
                    "The transaction can only be rolled back any more, so no task can be accepted or changed in it.");
        }
        return transactions.current();
    }

    @Override
    public void afterCommit(Runnable action) {
        transactions.afterCommit(action);
    }
}
