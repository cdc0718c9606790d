/// What every answer of the coach is held against before anybody sees it. Rules, not models: the same answer gets the
/// same finding. What they look for, and what they cannot see, stands in `docs/safety.md`.
@NullMarked
package dev.postlude.fitness.advice.guard;

import org.jspecify.annotations.NullMarked;
