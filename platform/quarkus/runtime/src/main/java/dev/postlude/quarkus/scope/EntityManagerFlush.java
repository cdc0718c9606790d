package dev.postlude.quarkus.scope;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/// The pending writes of every persistence unit of the app. A bean only where the app has Hibernate ORM.
public class EntityManagerFlush implements PendingWrites {

    @Inject
    @Any
    Instance<EntityManager> entityManagers;

    @Override
    public void flush() {
        for (var entityManager : entityManagers) {
            if (entityManager.isJoinedToTransaction()) {
                entityManager.flush();
            }
        }
    }
}
