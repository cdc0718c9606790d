/// Reads Apple Health exports: what they measure, in which units, and what several sources make of one day.
@NullMarked
package dev.postlude.fitness.health;

import org.jspecify.annotations.NullMarked;
