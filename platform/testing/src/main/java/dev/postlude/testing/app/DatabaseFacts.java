package dev.postlude.testing.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What a database says, asked directly.
public class DatabaseFacts {

    private final Connections database;

    /// Where a connection comes from; it is closed after the question.
    @FunctionalInterface
    public interface Connections {
        Connection open() throws SQLException;
    }

    public DatabaseFacts(Connections database) {
        this.database = database;
    }

    public long count(String sql, Object... values) {
        return Long.parseLong(texts(sql, values).getFirst());
    }

    /// The first column.
    public List<String> texts(String sql, Object... values) {
        try (var connection = database.open();
                var query = connection.prepareStatement(sql)) {
            fill(query, values);
            var texts = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused: " + sql, e);
        }
    }

    public void update(String sql, Object... values) {
        try (var connection = database.open();
                var update = connection.prepareStatement(sql)) {
            fill(update, values);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused: " + sql, e);
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
