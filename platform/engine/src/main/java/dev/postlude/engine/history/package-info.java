/// What happened, for whoever asks: runs with their steps, events, functions, scores and experiments.
///
/// Only reads. The records here are the shapes of the platform API, and the console draws the same ones, so a page and
/// an API answer cannot disagree. Status is nowhere stored as a word; it is read off what is there:
///
///     outcome ──────────────► completed · failed · cancelled · skipped
///     armed wait ───────────► waiting   (the wait before a retry: queued)
///     ready, backlog, or
///     never claimed ────────► queued
///     else ─────────────────► running
///
/// Lists go backwards through time-ordered ids, a page at a time, and no page looks at more than a fixed number of
/// rows:
/// a filter that finds little within them answers early with a cursor to look further. So a list of a million runs
/// costs what a list of a hundred costs.
///
/// Start reading at [Runs].
@NullMarked
package dev.postlude.engine.history;

import org.jspecify.annotations.NullMarked;
