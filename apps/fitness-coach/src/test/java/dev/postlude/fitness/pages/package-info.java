/// What people see.
@NullMarked
package dev.postlude.fitness.pages;

import org.jspecify.annotations.NullMarked;
