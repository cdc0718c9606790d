/// Executes claimed runs and settles them.
///
///     queued ──claim──► running ──function returned──► completed
///       ▲                │ │ │
///       └─ step failed, ─┘ │ └────attempts used up───► failed
///          retry later     │
///                          └──────step has to wait───► waiting ──deadline or event, then claim──► running
///
///     cancelled: from queued, running or waiting
///
/// The database decides who runs what. A worker's own clock only decides when to stop believing it still holds its
/// lease, and it stops early rather than late.
///
/// Start reading at [Runner].
@NullMarked
package dev.postlude.engine.run;

import org.jspecify.annotations.NullMarked;
