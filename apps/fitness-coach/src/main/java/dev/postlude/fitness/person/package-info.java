/// Who the coach knows, and how all of it is handed over or forgotten.
@NullMarked
package dev.postlude.fitness.person;

import org.jspecify.annotations.NullMarked;
