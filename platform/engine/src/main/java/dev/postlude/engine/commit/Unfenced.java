package dev.postlude.engine.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/// Writes an act on a connection whose transaction somebody else commits. Only for what no lease protects: events
/// and the runs they start, which nobody owns yet.
public final class Unfenced {

    private Unfenced() {}

    public static void write(Connection connection, Act act) throws SQLException {
        var batch = new Batch(java.util.List.of(act));
        var parts = batch.parts();
        if (parts.isEmpty()) {
            return;
        }
        // Not the moment at which the transaction began, which may be long ago: a run created since waits for this.
        var sql = "WITH fence AS MATERIALIZED"
                + " (SELECT postlude.now() - pg_catalog.now() + clock_timestamp() AS at)"
                + parts.stream().map(part -> ",\n" + part.sql()).collect(Collectors.joining())
                + "\nSELECT 1";
        try (var statement = connection.prepareStatement(sql)) {
            batch.bind(statement, 1, parts, 0);
            statement.execute();
        }
    }
}
