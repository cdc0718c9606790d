package dev.postlude.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name under which a record travels as an event, by convention `app/thing.happened`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {

    /// At most 256 characters; stored with every event, so renaming it makes it another event.
    String value();
}
