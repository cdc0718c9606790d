package dev.postlude.quotes;

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

    /// The scores of one metric of `run`, in the order they were written.
    public List<Double> scores(UUID run, String metric) {
        return texts("""
                SELECT s.value
                  FROM postlude.score s
                  JOIN postlude.metric m ON m.id = s.metric
                 WHERE s.run_id = ? AND m.name = ? AND s.status = 1
                 ORDER BY s.at, s.id
                """, run, metric).stream().map(Double::valueOf).toList();
    }

    /// Everything that a request leaves behind. Runs that are deferred come later, from whatever was asked before.
    public long left() {
        return count("""
                SELECT (SELECT count(*) FROM quotes.quote) + (SELECT count(*) FROM quotes.vote)
                     + (SELECT coalesce(sum(times), 0) FROM quotes.spent)
                     + (SELECT count(*) FROM postlude.ai_task)
                     + (SELECT count(*) FROM postlude.run r JOIN postlude.function f ON f.id = r.function
                         WHERE f.name IN ('generate-quote', 'score-vote'))""");
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
