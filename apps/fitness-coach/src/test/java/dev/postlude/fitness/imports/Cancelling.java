package dev.postlude.fitness.imports;

import dev.postlude.fitness.sql.Sql;
import dev.postlude.testing.TestEngine;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Cancels an import that has rows already, once before a chunk looks at it and once behind its back.
final class Cancelling extends ImportRows {

    private final TestEngine engine;
    private final boolean late;

    Cancelling(TestEngine engine, boolean late) {
        this.engine = engine;
        this.late = late;
    }

    @Override
    Optional<State> hold(Connection tx, UUID importId) throws SQLException {
        var before = late ? super.hold(tx, importId) : Optional.<State>empty();
        var begun = Sql.first(tx, "SELECT added > 0 AS begun FROM fitness.import", row -> row.getBoolean("begun"));
        if (begun.orElseThrow()) {
            cancel(importId);
        }
        return late ? before : super.hold(tx, importId);
    }

    /// In a transaction of its own, as a request would.
    private void cancel(UUID importId) throws SQLException {
        var stops = new StopImport(engine.events());
        try (var other = engine.database().connect()) {
            other.setAutoCommit(false);
            stops.stop(other, importId, "cancelled", "Enough.");
            other.commit();
        }
    }
}
