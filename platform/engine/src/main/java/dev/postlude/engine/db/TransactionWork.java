package dev.postlude.engine.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What is done on one connection.
@FunctionalInterface
public interface TransactionWork<T extends @Nullable Object> {

    T in(Tx tx) throws SQLException;
}
