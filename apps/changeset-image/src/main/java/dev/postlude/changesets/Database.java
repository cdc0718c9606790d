package dev.postlude.changesets;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The app's database: statements with their parameters, and nothing else.
///
/// Within a transaction of the thread its statements belong to it, without one each stands for itself.
/// The methods that take a connection are for steps that have one.
@ApplicationScoped
public class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /// For code that runs without the app around it.
    public static Database of(DataSource source) {
        return new Database(source);
    }

    /// Makes something of one row.
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    public int update(String sql, @Nullable Object... parameters) {
        try (var connection = source.getConnection()) {
            return update(connection, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> List<T> list(String sql, Reading<T> reading, @Nullable Object... parameters) {
        try (var connection = source.getConnection()) {
            return list(connection, sql, reading, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> Optional<T> one(String sql, Reading<T> reading, @Nullable Object... parameters) {
        return list(sql, reading, parameters).stream().findFirst();
    }

    public static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = statement(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    public static <T> List<T> list(
            Connection connection, String sql, Reading<T> reading, @Nullable Object... parameters) throws SQLException {
        try (var statement = statement(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        }
    }

    private static PreparedStatement statement(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var at = 0; at < parameters.length; at++) {
            statement.setObject(at + 1, parameters[at]);
        }
        return statement;
    }
}
