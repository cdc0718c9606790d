/// What programs and people may ask for about themselves.
@NullMarked
package dev.postlude.fitness.api;

import org.jspecify.annotations.NullMarked;
