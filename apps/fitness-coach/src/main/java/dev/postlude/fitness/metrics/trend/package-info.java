/// What is usual for a person, what goes together, and which way it goes: plain statistics on rows of days, each with
/// the number it rests on.
@NullMarked
package dev.postlude.fitness.metrics.trend;

import org.jspecify.annotations.NullMarked;
