package dev.postlude.ai;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a class with routes that asks a model before it answers, which the law forbids all others.
///
/// There is one reason that holds: the answer is itself the turn of a conversation, somebody waits for it, and what it
/// leads to goes through a function all the same.
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AnswersInline {

    /// Why this must not wait for a function.
    String because();
}
