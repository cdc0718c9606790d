package dev.postlude.engine;

import dev.postlude.api.TransactionBody;
import java.sql.Connection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the engine reaches the app's own transactions: for steps that commit together with what the app writes, and
/// for events that are sent inside a transaction of the app.
public interface Transactions {

    /// Calls `body` in a new transaction, which commits when it returns and rolls back when it throws.
    <T extends @Nullable Object> T inTransaction(TransactionBody<T> body) throws Exception;

    /// The connection of the transaction that this thread is in, if it is in one.
    Optional<Connection> current();

    /// Runs `action` after the current transaction has committed, and not at all if it rolls back.
    void afterCommit(Runnable action);
}
