package dev.postlude.quarkus.health;

import dev.postlude.engine.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready: the schema is there, the lease is held and the database answers.
@Readiness
@ApplicationScoped
public class EngineReady implements HealthCheck {

    private final Provider<Engine> engine;

    EngineReady(Provider<Engine> engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        var health = engine.get().health();
        var response = HealthCheckResponse.named("Postlude takes work").status(health.ready());
        return EngineLive.withProblems(response, health).build();
    }
}
