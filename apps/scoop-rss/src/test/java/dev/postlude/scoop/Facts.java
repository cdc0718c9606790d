package dev.postlude.scoop;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// What the database says, asked directly.
@ApplicationScoped
public class Facts {

    private final DataSource database;

    Facts(DataSource database) {
        this.database = database;
    }

    /// The scores of `run`, as `metric=value`, sorted; only those that arrived.
    public List<String> scores(UUID run) {
        return texts("""
                SELECT m.name || '=' || trim_scale(s.value::numeric)
                  FROM postlude.score s
                  JOIN postlude.metric m ON m.id = s.metric
                 WHERE s.run_id = ? AND s.status = 1
                 ORDER BY 1
                """, run);
    }

    /// The scores of one metric of `run`, in the order they were written.
    public List<Double> scores(UUID run, String metric) {
        return scores(run).stream()
                .filter(score -> score.startsWith(metric + "="))
                .map(score -> Double.valueOf(score.substring(metric.length() + 1)))
                .toList();
    }

    /// The variant that `run` holds.
    public List<String> variants(UUID run) {
        return texts("SELECT variant FROM postlude.exposure WHERE run_id = ?", run);
    }

    /// The runs that wrote a summary of `story`, the oldest first.
    public List<UUID> summaryRuns(UUID story) {
        return texts("SELECT run_id::text FROM scoop.summary WHERE story_id = ? ORDER BY created_at", story).stream()
                .map(UUID::fromString)
                .toList();
    }

    public long count(String sql, Object... values) {
        return Long.parseLong(texts(sql, values).getFirst());
    }

    public List<String> texts(String sql, Object... values) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            var texts = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void update(String sql, Object... values) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
