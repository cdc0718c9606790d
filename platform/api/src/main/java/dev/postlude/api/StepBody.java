package dev.postlude.api;

/// What a step does. It may throw anything; the engine decides whether to try again.
@FunctionalInterface
public interface StepBody<T extends @org.jspecify.annotations.Nullable Object> {

    T call() throws Exception;
}
