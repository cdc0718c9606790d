package dev.postlude.resume;

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
}
