/// Our engine and raw PostgreSQL, the same workload, the same server, in turns within one run.
///
/// Start reading at [Bench]; what the figures mean stands in `bench/README.md`.
@NullMarked
package dev.postlude.bench;

import org.jspecify.annotations.NullMarked;
