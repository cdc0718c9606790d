package dev.postlude.engine.db;

import java.sql.SQLException;

/// PostgreSQL refused a statement or could not be reached.
public final class DatabaseFailed extends RuntimeException {

    private static final String UNIQUE_VIOLATION = "23505";

    private final String state;

    public DatabaseFailed(SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    public boolean isUniqueViolation() {
        return state.equals(UNIQUE_VIOLATION);
    }
}
