package dev.postlude.changesets.intake;

import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.OverQuota;
import dev.postlude.ai.task.TaskQuota;
import dev.postlude.changesets.ChangesetsSettings;
import dev.postlude.changesets.Database;
import dev.postlude.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Duration;

/// Keeps one visitor from using up the machine: so many releases an hour. One that failed is given back.
/// GitHub's are not counted, for GitHub has signed them.
@ApplicationScoped
public class RequestQuota implements TaskQuota {

    public static final String GITHUB = "github";

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Database database;
    private final Visitor visitor;
    private final int anHour;

    RequestQuota(Database database, Visitor visitor, ChangesetsSettings settings) {
        this.database = database;
        this.visitor = visitor;
        this.anHour = settings.anHour();
    }

    @Override
    public void take(String owner, String kind) {
        if (owner.equals(GITHUB) || visitor.admin()) {
            return;
        }
        var spent = database.one("""
                        INSERT INTO changesets.spent AS s (visitor, hour, times)
                        VALUES (?, date_trunc('hour', postlude.now()), 1)
                        ON CONFLICT (visitor, hour) DO UPDATE SET times = s.times + 1
                        RETURNING times
                        """, row -> row.getInt("times"), owner).orElseThrow();
        if (spent > anHour) {
            throw new OverQuota(
                    "You have handed in %d releases within the hour, and that is the most. Come back in an hour."
                            .formatted(anHour),
                    AN_HOUR);
        }
    }

    @Override
    public void refund(AiTask failed) {
        database.update("""
                UPDATE changesets.spent SET times = times - 1
                 WHERE visitor = ? AND hour = date_trunc('hour', ?::timestamptz) AND times > 0
                """, failed.owner(), Timestamp.from(failed.createdAt()));
    }
}
