/// Long model work that somebody was promised: accepted in one transaction, done by a function, polled until it ends.
///
///     accept ──► pending ──running──► running ──complete──► complete
///                  │  ▲                 │ │
///                  │  └── progress ─────┘ └──────fail────► failed
///                  └──────────────fail, or the sweep──────► failed
///
/// The row, the quota and the event commit together, or not at all. Each arrow is one conditional update, so whoever
/// comes second changes nothing: a task ends once. The engine decides what happens to runs; the [Sweep] only looks at
/// how they ended, and ends the tasks they left behind.
///
/// Start reading at [AiTasks].
@NullMarked
package dev.postlude.ai.task;

import org.jspecify.annotations.NullMarked;
