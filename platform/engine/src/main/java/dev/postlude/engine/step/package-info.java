/// One run in memory: what it has done, what it does next, and what it waits for.
///
/// A [Progress] holds everything that was remembered of a run, loaded once when it was claimed. A [Replay] is the
/// `Run` the function works with: it answers each step from the progress, or does it and remembers.
///
///     step ──► known? ──yes──► the remembered result
///                │no
///                ▼
///     what is held is committed ──► body ──► result held, committed with whatever durable comes next
///                                     └─ threw ──► attempt noted, run suspended until the next one
///
/// What a function cannot handle itself leaves it as an [Unwind]. Start reading at [Replay].
@NullMarked
package dev.postlude.engine.step;

import org.jspecify.annotations.NullMarked;
