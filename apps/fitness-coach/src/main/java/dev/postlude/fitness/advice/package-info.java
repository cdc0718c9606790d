/// Questions, and the advice that is given on them.
///
///     POST /api/advice ──AdviceAsked──► advise: sheet ──coaching-tone──► model ──guardrails──► advice
///                                                                                   │
///         judge-advice (specific, actionable) ◄─────────────deferred────────────────┤
///         followed-through (waits for a later import) ◄──────deferred───────────────┘
///
/// An answer that breaks a rule is never shown; the scores are those of the answer as the model gave it.
///
/// Start reading at [dev.postlude.fitness.advice.Advise].
@NullMarked
package dev.postlude.fitness.advice;

import org.jspecify.annotations.NullMarked;
