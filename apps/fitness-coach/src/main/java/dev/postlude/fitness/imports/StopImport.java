package dev.postlude.fitness.imports;

import dev.postlude.api.Events;
import dev.postlude.api.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ends an import before its export has ended. What it has added stays, so the event that has those days counted
/// commits with the end.
@ApplicationScoped
class StopImport {

    private final Events events;

    StopImport(Events events) {
        this.events = events;
    }

    /// Ends an import that has not ended. False if it had.
    boolean stop(Connection tx, UUID importId, String status, @Nullable String error) throws SQLException {
        var stopped = end(tx, importId, status, error);
        if (stopped.isPresent()) {
            tell(tx, stopped.get());
        }
        return stopped.isPresent();
    }

    /// Says so to whoever counts the days, if there are any.
    void tell(Connection tx, ImportStopped stopped) {
        if (stopped.added() > 0) {
            events.send(tx, List.of(Outgoing.of(stopped)));
        }
    }

    private static Optional<ImportStopped> end(Connection tx, UUID importId, String status, @Nullable String error)
            throws SQLException {
        try (var statement = tx.prepareStatement("""
            UPDATE fitness.import
               SET status = ?, error = ?, updated_at = now(), ended_at = now()
             WHERE id = ? AND ended_at IS NULL
            RETURNING person_id, added
            """)) {
            statement.setString(1, status);
            statement.setString(2, error);
            statement.setObject(3, importId);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new ImportStopped(importId, rows.getInt("person_id"), rows.getLong("added")))
                        : Optional.empty();
            }
        }
    }
}
