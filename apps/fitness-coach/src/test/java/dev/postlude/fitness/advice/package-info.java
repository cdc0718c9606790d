/// From a question to an answer, and from an answer to what came of it.
@NullMarked
package dev.postlude.fitness.advice;

import org.jspecify.annotations.NullMarked;
