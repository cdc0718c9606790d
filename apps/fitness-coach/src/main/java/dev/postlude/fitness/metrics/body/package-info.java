/// Where the weight goes: its trend, whether it stands still, what that says about energy, and when a target may be
/// reached, with how little is known about that.
@NullMarked
package dev.postlude.fitness.metrics.body;

import org.jspecify.annotations.NullMarked;
