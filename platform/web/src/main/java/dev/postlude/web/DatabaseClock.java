package dev.postlude.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/// What time it is, said by the database, so that all processes agree. Within a transaction it stands still.
@ApplicationScoped
public class DatabaseClock {

    private final DataSource database;

    DatabaseClock(DataSource database) {
        this.database = database;
    }

    public Instant now() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT postlude.now()");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not say what time it is: " + e.getMessage(), e);
        }
    }
}
