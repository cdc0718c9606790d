/// What every tour rests on: asking until somebody answers.
@NullMarked
package dev.postlude.suite.tour;

import org.jspecify.annotations.NullMarked;
