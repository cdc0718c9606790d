package dev.postlude.engine.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Makes a value of one row.
@FunctionalInterface
public interface RowMapper<T extends @Nullable Object> {

    T of(Row row) throws SQLException;
}
