package dev.postlude.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Starts the function for every event of this type.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(On.Any.class)
public @interface On {

    /// A record marked with [EventName]. The function's first parameter has this type, or is a
    /// sealed interface that all of its triggers implement.
    Class<? extends Record> value();

    /// A condition in CEL over `event`, such as `event.data.total > 100`. Empty: every event. It is
    /// compiled when the app is built, so a mistake in it is a build error.
    String when() default "";

    /// Several triggers on one function.
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Any {
        /// Any one of these starts the function.
        On[] value();
    }
}
