package dev.postlude.quarkus.scope;

import dev.postlude.engine.registry.AppDefinition;
import dev.postlude.engine.registry.FunctionBody;
import dev.postlude.engine.registry.FunctionBody.Call;
import dev.postlude.engine.registry.FunctionDefinition;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a request, the app's class loader and a timer around the bodies of an app's functions.
@Singleton
public class ScopedBodies {

    private final MeterRegistry meters;
    private final List<PendingWrites> pendingWrites;

    ScopedBodies(MeterRegistry meters, @Any Instance<PendingWrites> pendingWrites) {
        this.meters = meters;
        this.pendingWrites = pendingWrites.stream().toList();
    }

    public AppDefinition around(AppDefinition app) {
        var functions = app.functions().stream().map(this::around).toList();
        return new AppDefinition(app.name(), functions, app.eventTypes(), app.metrics());
    }

    private FunctionDefinition around(FunctionDefinition function) {
        return new FunctionDefinition(
                function.id(),
                function.kind(),
                function.triggers(),
                function.retries(),
                function.limit(),
                function.limitKey(),
                function.target(),
                function.inputType(),
                function.experiments(),
                function.metrics(),
                function.onFailure(),
                around(function.id(), function.body()));
    }

    private FunctionBody around(String function, FunctionBody body) {
        var loader = Thread.currentThread().getContextClassLoader();
        var timers = new BodyTimers(meters, function);
        return call -> {
            Thread.currentThread().setContextClassLoader(loader);
            var run = new ScopedRun(call.run(), timers, pendingWrites, loader);
            var scoped = new Call(call.input(), run, call.parent(), call.failure());
            var sample = Timer.start(meters);
            try {
                var result = FreshRequest.<@Nullable Object>call(() -> body.call(scoped));
                sample.stop(timers.returned());
                return result;
            } catch (Exception e) {
                sample.stop(timers.threw());
                throw e;
            } catch (Error signal) {
                // The engine stops a body by an Error of its own when the run has to wait.
                sample.stop(timers.suspended());
                throw signal;
            }
        };
    }
}
