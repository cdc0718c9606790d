package dev.postlude.api;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/// What a transactional step does with the connection whose transaction also holds the checkpoint.
/// It neither commits nor closes the connection.
@FunctionalInterface
public interface TransactionBody<T extends @Nullable Object> {

    T call(Connection connection) throws Exception;
}
