package dev.postlude.scoop.reader;

import dev.postlude.scoop.ScoopSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

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
    public void spend(CurrentReader reader) {
        if (reader.admin()) {
            return;
        }
        var spent = (Integer) entities.createNativeQuery("""
                        INSERT INTO scoop.spent AS s (reader, hour, times)
                        VALUES (:reader, date_trunc('hour', now()), 1)
                        ON CONFLICT (reader, hour) DO UPDATE SET times = s.times + 1
                        RETURNING times
                        """, Integer.class)
                .setParameter("reader", reader.key())
                .getSingleResult();
        if (spent > anHour) {
            throw new TooOften(anHour);
        }
    }
}
