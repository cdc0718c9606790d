/// What the model is asked, with which numbers in hand, and how it is done without a model.
///
/// The [Sheet] holds every number that may be said. The task quotes it to a real model; the offline way picks from it,
/// and its two tones say the same facts in different words.
@NullMarked
package dev.postlude.fitness.advice.coach;

import org.jspecify.annotations.NullMarked;
