package dev.postlude.resume.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/// What time it is, said by the database, so that all processes agree. Within a transaction it stands still.
@ApplicationScoped
public class DatabaseClock {

    private final EntityManager entities;

    DatabaseClock(EntityManager entities) {
        this.entities = entities;
    }

    public Instant now() {
        return entities.createQuery("select instant", Instant.class).getSingleResult();
    }
}
