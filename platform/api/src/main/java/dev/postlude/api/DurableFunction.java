package dev.postlude.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks what the engine runs: a method that events or a clock start, or a class that other
/// functions name, which is a [Deferred], a [Scorer] or an [Invocable].
///
/// A method takes the event it is started by and a [Run], or only a [Run] when a clock starts it.
/// Whatever it returns is the output of the run.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface DurableFunction {

    /// Unique in the app, and stored with every run: letters, digits, dots, slashes, dashes and
    /// underscores, at most 120 of them. Renaming it makes it another function.
    String id();

    /// How often a failed step, or the function body between two steps, is tried again. The first
    /// try is not counted, so 3 means at most four attempts.
    int retries() default 3;

    /// How many runs of this function execute at once, everywhere together.
    Limit concurrency() default @Limit;
}
