package dev.postlude.ai.task;

import dev.postlude.engine.Transactions;
import dev.postlude.engine.db.DatabaseFailed;
import dev.postlude.engine.db.TransactionWork;
import dev.postlude.engine.db.Tx;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The transaction the caller is in, or else a new one.
record Joining(Transactions transactions) {

    <T extends @Nullable Object> T join(TransactionWork<T> work) {
        var current = transactions.current();
        try {
            return current.isPresent()
                    ? work.in(new Tx(current.get()))
                    : transactions.inTransaction(connection -> work.in(new Tx(connection)));
        } catch (SQLException e) {
            throw new DatabaseFailed(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The transaction of a task could not be ended: " + e.getMessage(), e);
        }
    }
}
