package dev.postlude.resume.quota;

import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.OverQuota;
import dev.postlude.ai.task.TaskQuota;
import dev.postlude.resume.ResumeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/// So many tailorings an account and day, the days in UTC.
///
/// One conditional update takes, in the transaction that accepts the task, so many requests at once take exactly what
/// there is. What failed is given back to the day it was taken from, and no day ever holds less than nothing.
@ApplicationScoped
public class DailyQuota implements TaskQuota {

    private final DataSource database;
    private final int perDay;

    public DailyQuota(DataSource database, ResumeSettings settings) {
        this.database = database;
        this.perDay = settings.quota().perDay();
    }

    /// How much of today's share is left.
    ///
    /// @param resetsAt when the next day's begins
    public record Share(int perDay, int taken, int left, Instant resetsAt) {}

    @Override
    public void take(String owner, String kind) {
        try (var connection = database.getConnection()) {
            if (!taken(connection, owner)) {
                throw refusal(now(connection));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The quota could not be taken: " + e.getMessage(), e);
        }
    }

    private boolean taken(Connection connection, String owner) throws SQLException {
        if (perDay == 0) {
            return false;
        }
        try (var update = connection.prepareStatement("""
                INSERT INTO resume.quota AS q (owner, day, taken)
                VALUES (?, (postlude.now() AT TIME ZONE 'UTC')::date, 1)
                ON CONFLICT (owner, day) DO UPDATE
                   SET taken = q.taken + 1
                 WHERE q.taken < ?
                """)) {
            update.setString(1, owner);
            update.setInt(2, perDay);
            return update.executeUpdate() == 1;
        }
    }

    private OverQuota refusal(Instant now) {
        var left = Duration.between(now, tomorrow(now));
        return new OverQuota(
                "You may have %d resumes tailored a day, and have. Your next share begins at midnight UTC, in %s."
                        .formatted(perDay, words(left)),
                left);
    }

    private static String words(Duration left) {
        return left.toHours() > 1 ? left.toHours() + " hours" : Math.max(1, left.toMinutes()) + " minutes";
    }

    @Override
    public void refund(AiTask failed) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("""
                        UPDATE resume.quota
                           SET taken = taken - 1
                         WHERE owner = ? AND day = ? AND taken > 0
                        """)) {
            update.setString(1, failed.owner());
            update.setObject(2, day(failed.createdAt()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The quota could not be given back: " + e.getMessage(), e);
        }
    }

    /// What is left of today.
    public Share share(String owner) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT taken FROM resume.quota WHERE owner = ? AND day = ?")) {
            var now = now(connection);
            query.setString(1, owner);
            query.setObject(2, day(now));
            try (var rows = query.executeQuery()) {
                var taken = rows.next() ? rows.getInt(1) : 0;
                return new Share(perDay, taken, Math.max(0, perDay - taken), tomorrow(now));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The quota could not be read: " + e.getMessage(), e);
        }
    }

    private static Instant now(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("SELECT postlude.now()");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getObject(1, java.time.OffsetDateTime.class).toInstant();
        }
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant tomorrow(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    }
}
