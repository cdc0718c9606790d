/// What the experiment page shows, computed from counts and summaries alone.
///
///     Evidence (variants, metrics, observations, rules) ──Reading.of──► Reading (arms, comparisons, sample ratio,
/// verdict)
///
/// The same evidence always gives the same reading, so a reading can be recomputed from the rows and must
/// match. A metric gets a [Call] against the baseline; the set of metrics gets a [Verdict], by the first
/// rule that fits:
///
///     unhealthy ─► guardrail ─► waiting ─► winner ─► trade-off ─► equivalent ─► inconclusive ─► undefined
///
/// Missing values are counted and never filled in, and every number comes with the number of values behind
/// it.
///
/// Start reading at [Evidence], then [Reading].
@NullMarked
package dev.postlude.stats.reading;

import org.jspecify.annotations.NullMarked;
