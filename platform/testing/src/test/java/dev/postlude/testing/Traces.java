package dev.postlude.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Where in the engine's tables a text stands, whatever the type of the column.
final class Traces {

    private record Column(String table, String name, boolean isBytes) {}

    private Traces() {}

    /// Each `table.column` with the number of its rows that hold the text.
    static List<String> of(TestDatabase database, String text) {
        try (var connection = database.connect()) {
            var found = new ArrayList<String>();
            for (var column : columns(connection)) {
                var rows = rowsWith(connection, column, text);
                if (rows > 0) {
                    found.add("%s.%s %d".formatted(column.table(), column.name(), rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The tables could not be searched for " + text, e);
        }
    }

    /// Partitioned tables are searched as a whole.
    private static List<Column> columns(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT c.relname, a.attname, a.atttypid = 'bytea'::regtype AS is_bytes
                          FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                         WHERE c.relnamespace = 'postlude'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                           AND a.attnum > 0 AND NOT a.attisdropped
                         ORDER BY 1, 2
                        """)) {
            var columns = new ArrayList<Column>();
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getBoolean(3)));
            }
            return columns;
        }
    }

    private static long rowsWith(Connection connection, Column column, String text) throws SQLException {
        var held = column.isBytes() ? "position(convert_to(?, 'UTF8') IN %s) > 0" : "position(? IN %s::text) > 0";
        var sql = "SELECT count(*) FROM postlude.%s WHERE %s"
                .formatted(column.table(), held.formatted('"' + column.name() + '"'));
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, text);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
