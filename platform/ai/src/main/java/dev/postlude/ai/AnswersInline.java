package dev.postlude.ai;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a class with routes that asks a model while the caller waits. Everybody else stores a task, sends an event
/// and answers 202; the house's tests hold them to it.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface AnswersInline {

    /// Why the caller cannot be sent away with a promise.
    String because();
}
