/// A real PostgreSQL from a Maven artifact, started once and shared by every process that joins its directory.
///
///     nobody ──join──► running ──join──► for one more ──leave──► … ──last leaves──► stopped, data kept
///                         │
///                         └─ launcher killed ──► still running ──join──► taken over
///
/// Who decides what: `start.lock` (one process at a time) says who may start or stop the server, the locked files in
/// `members/` say who still needs it, and the server's own `postmaster.pid` says where it listens. All three are
/// given back by the operating system when a process dies, so nobody has to clean up after anybody.
///
///     <directory>/
///       data/          the cluster
///       members/       one locked file a member
///       password       of the only user, readable by its owner alone
///       postgres.log   what the server says
///       cache/         the programs, if there is no better place for them
///       start.lock
///
/// Start reading at [EmbeddedPostgres].
@NullMarked
package dev.postlude.embedded;

import org.jspecify.annotations.NullMarked;
