package dev.postlude.fitness.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Statements on a connection that the caller has, in whatever transaction that is in.
public final class Sql {

    private Sql() {}

    /// What becomes of a row.
    @FunctionalInterface
    public interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }

    public static <T> List<T> list(Connection connection, String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            bind(query, values);
            var found = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        }
    }

    public static <T> Optional<T> first(Connection connection, String sql, Row<T> row, @Nullable Object... values)
            throws SQLException {
        return list(connection, sql, row, values).stream().findFirst();
    }

    /// How many rows it has changed.
    public static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            bind(update, values);
            return update.executeUpdate();
        }
    }

    public static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            switch (value) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case Instant moment -> statement.setObject(i + 1, moment.atOffset(ZoneOffset.UTC));
                case Object[] array ->
                    statement.setArray(i + 1, statement.getConnection().createArrayOf(type(array), array));
                default -> statement.setObject(i + 1, value);
            }
        }
    }

    public static Object[] dates(Collection<LocalDate> days) {
        return days.stream().map(java.sql.Date::valueOf).toArray();
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static OptionalDouble number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static String type(Object[] array) {
        return switch (array.length == 0 ? "" : array[0]) {
            case java.sql.Date day -> "date";
            case Short small -> "smallint";
            case Integer whole -> "integer";
            case Double real -> "float8";
            default -> "text";
        };
    }
}
