package dev.postlude.engine.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The current row of a result, read by column name.
public record Row(ResultSet result) {

    public String text(String column) throws SQLException {
        var value = result.getString(column);
        if (value == null) {
            throw new SQLException("Column " + column + " is null");
        }
        return value;
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return result.getString(column);
    }

    public UUID uuid(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return result.getObject(column, UUID.class);
    }

    public int integer(String column) throws SQLException {
        return result.getInt(column);
    }

    public long big(String column) throws SQLException {
        return result.getLong(column);
    }

    public @Nullable Long bigOrNull(String column) throws SQLException {
        var value = result.getLong(column);
        return result.wasNull() ? null : value;
    }

    public double number(String column) throws SQLException {
        return result.getDouble(column);
    }

    public Optional<Double> numberIfAny(String column) throws SQLException {
        var value = result.getDouble(column);
        return result.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public boolean flag(String column) throws SQLException {
        return result.getBoolean(column);
    }

    public byte @Nullable [] bytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    /// Null for a null, and for infinity, which is no moment.
    public @Nullable Instant instantOrNull(String column) throws SQLException {
        var value = result.getObject(column, OffsetDateTime.class);
        return value == null || value.equals(OffsetDateTime.MAX) || value.equals(OffsetDateTime.MIN)
                ? null
                : value.toInstant();
    }

    public Instant instant(String column) throws SQLException {
        var value = instantOrNull(column);
        if (value == null) {
            throw new SQLException("Column " + column + " is null");
        }
        return value;
    }
}
