package dev.postlude.scoop.reader;

import dev.postlude.scoop.ScoopSettings;
import dev.postlude.web.TooOften;
import dev.postlude.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;

/// Keeps one reader from spending the model of all: how many summaries were asked for anew within the hour.
@ApplicationScoped
public class Quota {

    private final EntityManager entities;
    private final int anHour;

    Quota(EntityManager entities, ScoopSettings settings) {
        this.entities = entities;
        this.anHour = settings.summaries().anewPerHour();
    }

    /// Throws [TooOften] when nothing is left.
    @Transactional
    public void spend(Visitor visitor) {
        if (visitor.admin()) {
            return;
        }
        var spent = (Integer) entities.createNativeQuery("""
                        INSERT INTO scoop.spent AS s (reader, hour, times)
                        VALUES (:reader, date_trunc('hour', now()), 1)
                        ON CONFLICT (reader, hour) DO UPDATE SET times = s.times + 1
                        RETURNING times
                        """, Integer.class)
                .setParameter("reader", visitor.key())
                .getSingleResult();
        if (spent > anHour) {
            throw new TooOften(
                    "You may ask for %d new summaries an hour, and have. Try again in an hour, or as an administrator."
                            .formatted(anHour),
                    Duration.ofHours(1));
        }
    }
}
