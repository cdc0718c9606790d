package dev.postlude.resume;

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

    /// As if nobody had been here: the database outlives a run of the tests.
    public void clear() {
        update("DELETE FROM resume.quota");
        update("DELETE FROM resume.resume");
        update("DELETE FROM resume.job");
        update("DELETE FROM postlude.ai_task WHERE app = 'resume-tailor'");
    }

    /// The scores of `run`, as `metric=value`, sorted; only those that arrived, and of each metric the last.
    public List<String> scores(String run) {
        return texts("""
                SELECT DISTINCT ON (m.name) m.name || '=' || trim_scale(s.value::numeric)
                  FROM postlude.score s
                  JOIN postlude.metric m ON m.id = s.metric
                 WHERE s.run_id = ? AND s.status = 1
                 ORDER BY m.name, s.at DESC
                """, UUID.fromString(run));
    }

    /// Everything that an order leaves behind.
    public long orders() {
        return count("SELECT count(*) FROM postlude.ai_task WHERE app = 'resume-tailor'")
                + count("SELECT count(*) FROM resume.tailoring")
                + count("SELECT coalesce(sum(taken), 0) FROM resume.quota");
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
