/// Takes exports in over HTTP and reads them into the tables, step by step.
@NullMarked
package dev.postlude.fitness.imports;

import org.jspecify.annotations.NullMarked;
