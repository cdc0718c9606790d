package dev.postlude.quarkus;

import dev.postlude.api.Erasures;
import dev.postlude.api.Events;
import dev.postlude.api.Scores;
import dev.postlude.engine.Engine;
import dev.postlude.engine.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;

/// What an app injects: [Events], [Scores] and [Erasures]. The platform's own pages inject the [Engine] and its
/// [Database].
class EngineBeans {

    @Produces
    @ApplicationScoped
    Events events(EngineLifecycle lifecycle) {
        return lifecycle.engine();
    }

    @Produces
    @ApplicationScoped
    Scores scores(EngineLifecycle lifecycle) {
        return lifecycle.engine();
    }

    @Produces
    @ApplicationScoped
    Erasures erasures(EngineLifecycle lifecycle) {
        return lifecycle.engine();
    }

    @Produces
    @Typed(Engine.class)
    Engine engine(EngineLifecycle lifecycle) {
        return lifecycle.engine();
    }

    @Produces
    @Typed(Database.class)
    Database database(EngineLifecycle lifecycle) {
        return lifecycle.engine().database();
    }
}
