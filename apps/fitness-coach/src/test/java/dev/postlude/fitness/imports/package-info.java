/// Tests of what is in the package of the same name.
@NullMarked
package dev.postlude.fitness.imports;

import org.jspecify.annotations.NullMarked;
