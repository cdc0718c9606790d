package dev.postlude.quarkus.scope;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/// How long the bodies of one function and of its steps take, by how they ended.
record BodyTimers(Timer returned, Timer threw, Timer suspended, Timer stepReturned, Timer stepThrew) {

    BodyTimers(MeterRegistry meters, String function) {
        this(
                body(meters, function, "returned"),
                body(meters, function, "threw"),
                body(meters, function, "suspended"),
                step(meters, function, "returned"),
                step(meters, function, "threw"));
    }

    private static Timer body(MeterRegistry meters, String function, String ending) {
        return Timer.builder("postlude.function")
                .description("Calls of function bodies, from their top to their return or their next wait")
                .tag("function", function)
                .tag("ending", ending)
                .register(meters);
    }

    private static Timer step(MeterRegistry meters, String function, String ending) {
        return Timer.builder("postlude.step")
                .description("Attempts at steps")
                .tag("function", function)
                .tag("ending", ending)
                .register(meters);
    }
}
