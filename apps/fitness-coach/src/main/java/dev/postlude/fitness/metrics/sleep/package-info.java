/// What a night was like: from the stages a watch noted to duration, efficiency, latency, awakenings and midpoint, and
/// from a row of nights to how regular they are.
///
/// A watch guesses stages from movement and pulse. It is good at how long somebody slept, fair at being awake, and poor
/// at telling one stage from another: so no score here rests on deep sleep.
@NullMarked
package dev.postlude.fitness.metrics.sleep;

import org.jspecify.annotations.NullMarked;
