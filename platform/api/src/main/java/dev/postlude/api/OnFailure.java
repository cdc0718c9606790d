package dev.postlude.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks the method that runs when a run of the bean's function has failed for good. It takes what
/// the function took, then a [Failure], then a [Run]: it is a function itself, with steps and retries.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnFailure {

    /// Which function of this bean, by id; may be left out when the bean has only one.
    String value() default "";
}
