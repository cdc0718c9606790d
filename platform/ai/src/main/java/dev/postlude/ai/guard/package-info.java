/// Rules that a text can be held against at once, without a model: pure functions with a reason.
///
/// Hold them against the raw answer of a model, before any fallback takes its place; otherwise they
/// judge the fallback and can never fail.
///
/// Start reading at [Guardrails].
@NullMarked
package dev.postlude.ai.guard;

import org.jspecify.annotations.NullMarked;
