package dev.postlude.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test of the engine that is run twice: straight through, and with the process dying after every checkpoint. So each
/// story is also a test of recovery. It takes a [TestEngine].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(StoryTemplate.class)
public @interface Story {}
