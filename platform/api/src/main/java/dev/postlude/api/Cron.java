package dev.postlude.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Starts the function by the clock of the database, once an instant over all processes.
///
/// Instants that passed while no process was running are made up for once, by the latest of them.
/// An instant that a clock change skips does not fire; one that it repeats fires once.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Cron {

    /// Five fields as in Unix: minute, hour, day of month, month, day of week.
    String value();

    /// The zone the fields are meant in, such as `Europe/Berlin`.
    String zone() default "UTC";
}
