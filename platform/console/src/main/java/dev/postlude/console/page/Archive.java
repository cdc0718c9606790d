package dev.postlude.console.page;

import dev.postlude.engine.Engine;
import dev.postlude.engine.history.History;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Gives the pages the history of the engine's own database.
@ApplicationScoped
class Archive {

    @Produces
    @Singleton
    @DefaultBean
    History history(Engine engine) {
        return History.of(engine.database());
    }
}
