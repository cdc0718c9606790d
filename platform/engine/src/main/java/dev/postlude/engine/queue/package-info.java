/// Runs that nobody executes yet: who may take them, in which order, and what happens to those whose worker died.
///
///     new, resumed or recovered ──► ready ──claim──► owned by a worker
///                │                    ▲
///                └─ has a limit ─► backlog ──place free──┘
///
/// The database decides; a [Bell] only saves waiting for the next look. Start reading at [Claims].
@NullMarked
package dev.postlude.engine.queue;

import org.jspecify.annotations.NullMarked;
