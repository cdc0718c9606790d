package dev.postlude.quotes;

import dev.postlude.testing.app.DatabaseFacts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// What the app's database says, asked directly.
@Singleton
public class Facts extends DatabaseFacts {

    Facts(DataSource database) {
        super(database::getConnection);
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
                     + (SELECT coalesce(sum(times), 0) FROM postlude.ai_spent WHERE app = 'demotivational')
                     + (SELECT count(*) FROM postlude.ai_task)
                     + (SELECT count(*) FROM postlude.run r JOIN postlude.function f ON f.id = r.function
                         WHERE f.name IN ('generate-quote', 'score-vote'))""");
    }
}
