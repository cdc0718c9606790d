/// Who the coach knows, and how all of it is handed over or forgotten.
///
/// Start reading at [dev.postlude.fitness.person.People].
@NullMarked
package dev.postlude.fitness.person;

import org.jspecify.annotations.NullMarked;
