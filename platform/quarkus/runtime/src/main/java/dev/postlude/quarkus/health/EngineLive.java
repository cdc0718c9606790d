package dev.postlude.quarkus.health;

import dev.postlude.engine.Engine;
import dev.postlude.engine.Health;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;

/// Live: the engine's loops tick. If they do not, only a new process helps.
@Liveness
@ApplicationScoped
public class EngineLive implements HealthCheck {

    private final Provider<Engine> engine;

    EngineLive(Provider<Engine> engine) {
        this.engine = engine;
    }

    @Override
    public HealthCheckResponse call() {
        var health = engine.get().health();
        var response = HealthCheckResponse.named("Postlude's loops run").status(health.live());
        return withProblems(response, health).build();
    }

    static HealthCheckResponseBuilder withProblems(HealthCheckResponseBuilder response, Health health) {
        return health.problems().isEmpty()
                ? response
                : response.withData("problems", String.join("; ", health.problems()));
    }
}
