package dev.postlude.quotes.quote;

import dev.postlude.ai.task.AiTask;
import dev.postlude.ai.task.OverQuota;
import dev.postlude.ai.task.TaskQuota;
import dev.postlude.quotes.QuotesSettings;
import dev.postlude.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Duration;
import org.hibernate.Session;

/// Keeps one visitor from using up the models of all: so many quotes an hour. One that could not be written is
/// given back.
@ApplicationScoped
public class RequestQuota implements TaskQuota {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Session database;
    private final Visitor visitor;
    private final int anHour;

    RequestQuota(Session database, Visitor visitor, QuotesSettings settings) {
        this.database = database;
        this.visitor = visitor;
        this.anHour = settings.anHour();
    }

    @Override
    public void take(String owner, String kind) {
        if (visitor.admin()) {
            return;
        }
        var spent = database.createNativeQuery("""
                        INSERT INTO quotes.spent AS s (visitor, hour, times)
                        VALUES (:visitor, date_trunc('hour', postlude.now()), 1)
                        ON CONFLICT (visitor, hour) DO UPDATE SET times = s.times + 1
                        RETURNING times
                        """, Integer.class)
                .setParameter("visitor", owner)
                .getSingleResult();
        if (spent > anHour) {
            throw new OverQuota(
                    "You have asked for %d quotes within the hour, and that is as much encouragement as there is. Come back in an hour, if you must."
                            .formatted(anHour),
                    AN_HOUR);
        }
    }

    @Override
    public void refund(AiTask failed) {
        database.createNativeMutationQuery("""
                        UPDATE quotes.spent SET times = times - 1
                         WHERE visitor = :visitor AND hour = date_trunc('hour', CAST(:taken AS timestamptz)) AND times > 0
                        """)
                .setParameter("visitor", failed.owner())
                .setParameter("taken", Timestamp.from(failed.createdAt()))
                .executeUpdate();
    }
}
