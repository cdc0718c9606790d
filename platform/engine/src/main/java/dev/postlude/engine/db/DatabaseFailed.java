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

    /// True for data that is invalid (class 22), against a constraint (23), not understood (42) or beyond a limit
    /// of the server (54): sending it again changes nothing. Everything else passes: broken connections, restarts,
    /// deadlocks.
    public boolean isRefusal() {
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("42") || state.startsWith("54");
    }
}
