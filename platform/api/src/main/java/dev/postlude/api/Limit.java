package dev.postlude.api;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// At most `value` runs at once, over all processes. A run that sleeps or waits holds no place.
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Limit {

    /// How many; 0 is no limit.
    int value() default 0;

    /// A field of the event's data, such as `feedId` or `customer.id`. Runs that agree in it share
    /// the limit, and those that differ do not get in each other's way. Empty: one limit for all.
    String key() default "";
}
