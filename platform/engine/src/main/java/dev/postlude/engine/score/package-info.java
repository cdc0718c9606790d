/// Scores that come from outside any run, and the weights of experiments.
@NullMarked
package dev.postlude.engine.score;

import org.jspecify.annotations.NullMarked;
