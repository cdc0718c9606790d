/// What the raw rows of a person come to.
@NullMarked
package dev.postlude.fitness.metrics;

import org.jspecify.annotations.NullMarked;
