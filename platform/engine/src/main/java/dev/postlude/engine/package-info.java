/// Turns events into finished runs, on PostgreSQL and threads alone: no framework.
///
/// [Engine] is the way in and [Machinery] puts everything together. The packages below read in the order in which an
/// event travels, `event`, `wait`, `queue`, `run`, `step`; `commit` makes what they do durable, `registry` knows what
/// exists, `history` reads what was. The walk is in `ARCHITECTURE.md`.
@NullMarked
package dev.postlude.engine;

import org.jspecify.annotations.NullMarked;
