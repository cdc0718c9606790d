/// Plain SQL, asked and told in one line.
@NullMarked
package dev.postlude.fitness.sql;

import org.jspecify.annotations.NullMarked;
