/// Tests of what is in the package of the same name.
@NullMarked
package dev.postlude.fitness.person;

import org.jspecify.annotations.NullMarked;
