package dev.postlude.quarkus;

import dev.postlude.engine.Engine;
import dev.postlude.engine.EngineSettings;
import dev.postlude.engine.Transactions;
import dev.postlude.engine.db.DatabaseSettings;
import dev.postlude.engine.registry.AppDefinition;
import dev.postlude.engine.registry.FunctionScan;
import dev.postlude.quarkus.scope.ScopedBodies;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Starts the engine when the app has started, and drains it before the app stops.
///
/// Whoever sends an event from an observer of the start gets the engine a little earlier; by then datasource,
/// migrations and beans are there.
@ApplicationScoped
public class EngineLifecycle {

    private static final Logger LOG = Logger.getLogger(EngineLifecycle.class);

    private final PostludeConfig config;
    private final Config properties;
    private final DeclaredClasses classes;
    private final Transactions transactions;
    private final ScopedBodies bodies;
    private @Nullable Engine engine;
    private boolean stopped;

    EngineLifecycle(
            PostludeConfig config,
            Config properties,
            DeclaredClasses classes,
            Transactions transactions,
            ScopedBodies bodies) {
        this.config = config;
        this.properties = properties;
        this.classes = classes;
        this.transactions = transactions;
        this.bodies = bodies;
    }

    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent started) {
        engine();
    }

    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stopping) {
        Engine running;
        synchronized (this) {
            stopped = true;
            running = engine;
            engine = null;
        }
        if (running != null) {
            running.stop();
        }
    }

    /// The engine of this process, started by the first who asks.
    public synchronized Engine engine() {
        if (stopped) {
            throw new IllegalStateException(
                    "The engine of \"%s\" has stopped, because the process is stopping.".formatted(config.app()));
        }
        if (engine == null) {
            engine = start(settings());
            LOG.infof("Postlude runs the functions of \"%s\"", config.app());
        }
        return engine;
    }

    private Engine start(EngineSettings settings) {
        try {
            return Engine.start(settings, app(), transactions);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException refusal && isUnreachable(refusal)) {
                    // With a cause it would be shown as a stack trace.
                    LOG.debugf(e, "The engine could not start");
                    throw new ConfigurationException(
                            "The database %s cannot be used: %s Is it running, and are quarkus.datasource.jdbc.url, .username and .password right?"
                                    .formatted(settings.database(), refusal.getMessage()));
                }
            }
            throw e;
        }
    }

    /// Not there, or not for us.
    private static boolean isUnreachable(SQLException refusal) {
        var state = String.valueOf(refusal.getSQLState());
        return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D");
    }

    private EngineSettings settings() {
        var worker = config.worker();
        return new EngineSettings(
                database(), worker.concurrency(), worker.lease(), worker.poll(), worker.writers(), worker.drain());
    }

    private DatabaseSettings database() {
        var url = properties
                .getOptionalValue("quarkus.datasource.jdbc.url", String.class)
                .orElseThrow(() ->
                        new IllegalStateException("Postlude needs a PostgreSQL: set quarkus.datasource.jdbc.url."));
        return new DatabaseSettings(
                url, property("quarkus.datasource.username"), property("quarkus.datasource.password"));
    }

    private String property(String key) {
        return properties.getOptionalValue(key, String.class).orElse("");
    }

    private AppDefinition app() {
        return bodies.around(
                FunctionScan.of(classes.load(), EngineLifecycle::bean).app(config.app()));
    }

    /// Behind the client proxy, so that methods that are visible to the package alone can be called.
    private static Object bean(Class<?> type) {
        var bean = Arc.container().select(type).get();
        return ClientProxy.unwrap(bean);
    }
}
