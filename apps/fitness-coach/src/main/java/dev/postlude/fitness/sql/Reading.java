package dev.postlude.fitness.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Connections of the app's pool, for as long as a question takes. Inside a transaction it is that transaction's.
@ApplicationScoped
public class Reading {

    /// What is done with a connection.
    @FunctionalInterface
    public interface Question<T extends @Nullable Object> {

        T ask(Connection connection) throws SQLException;
    }

    private final DataSource database;

    Reading(DataSource database) {
        this.database = database;
    }

    public <T extends @Nullable Object> T ask(Question<T> question) {
        try (var connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not answer: " + e.getMessage(), e);
        }
    }
}
