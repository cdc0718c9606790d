/// Starts the whole suite on one machine, keeps it running, and stops it: what `./demo` is.
///
///     ./demo ──builds──► Demo ──joins──► PostgreSQL
///                         │
///                         ├──starts──► sample site, console, apps ──dies──► started again
///                         │
///                         └──keeps a pipe to──► Afterwards, which ends the programs if Demo is killed
///
/// Nothing here knows the engine or an app's classes. A program is a command with a port and an address that says when
/// it is ready.
///
/// Start reading at [Demo].
@NullMarked
package dev.postlude.suite;

import org.jspecify.annotations.NullMarked;
