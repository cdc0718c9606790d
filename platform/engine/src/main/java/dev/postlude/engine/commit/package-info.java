/// Makes what runs do durable: many acts, one statement, one commit, under one lease.
///
/// Acts that happen at the same time on different threads are written together. There is no timer: while one
/// batch is on its way to the disk the next one forms by itself. The statement that writes a batch first renews the
/// lease of the connection it travels on; a lease that somebody else has taken over renews nothing, and then the
/// whole statement writes nothing. That is the only fence there is, and there is no way around it.
///
///     Act ──► Writers ──► Batch ──► fence, events, runs, journal, waits, outcomes ──► commit
///                                     └─ lease lost: Superseded, for every act of this worker from now on
///
/// Start reading at [Writers].
@NullMarked
package dev.postlude.engine.commit;

import org.jspecify.annotations.NullMarked;
