package dev.postlude.engine.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL in as text, rows out as records, on one connection. Parameters may be text, numbers, booleans,
/// `UUID`, `Instant`, `Duration` (an interval), `byte[]`, enums (lower case), and arrays of text, UUID, int or long.
public record Tx(Connection connection) {

    public <T extends @Nullable Object> List<T> query(String sql, RowMapper<T> mapper, @Nullable Object... parameters)
            throws SQLException {
        try (var statement = prepare(sql, parameters);
                var result = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            var row = new Row(result);
            while (result.next()) {
                rows.add(mapper.of(row));
            }
            return rows;
        }
    }

    public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... parameters) throws SQLException {
        return query(sql, mapper, parameters).stream().findFirst();
    }

    /// The number of rows that changed.
    public int update(String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < parameters.length; i++) {
            bind(statement, i + 1, parameters[i]);
        }
        return statement;
    }

    private void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        switch (value) {
            case Instant instant -> statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case Duration duration -> statement.setObject(index, Columns.interval(duration));
            case Enum<?> constant -> statement.setString(index, constant.name().toLowerCase(java.util.Locale.ROOT));
            case UUID[] ids -> statement.setArray(index, Columns.uuids(connection, ids));
            case String[] texts -> statement.setArray(index, connection.createArrayOf("text", texts));
            case int[] numbers -> statement.setArray(index, Columns.array(connection, "int4", numbers));
            case long[] numbers -> statement.setArray(index, Columns.array(connection, "int8", numbers));
            case double[] numbers -> statement.setArray(index, Columns.array(connection, "float8", numbers));
            case java.sql.Array array -> statement.setArray(index, array);
            case null, default -> statement.setObject(index, value);
        }
    }
}
