package dev.postlude.scoop;

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
}
