/// Takes exports in over HTTP and reads them into the tables, a chunk a step.
///
///     POST /api/imports ──► spool ──ImportRequested──► ImportExport ──chunk 1──chunk 2── ... ──► ImportCompleted
///                                                         │
///                               rows by COPY, less what is known, with the checkpoint
///
/// An import that fails or is cancelled after it has added rows keeps them, and sends
/// [dev.postlude.fitness.imports.ImportStopped] with its end, so that their days are counted too.
///
/// What has been committed is the truth: `import.position` says how many bytes of XML are in the tables. The spool is a
/// folder of this machine, or one that all processes share; a file in it lives as long as its import.
///
/// Start reading at [dev.postlude.fitness.imports.ImportExport].
@NullMarked
package dev.postlude.fitness.imports;

import org.jspecify.annotations.NullMarked;
