/// What suspended runs wait for, and what ends it: an event, a deadline, the end of another run.
///
/// Both sides commit first and look afterwards. A run commits its wait and then looks for events that came before;
/// whoever stores an event commits it and then looks for waits. So at least one of them sees the other, and if both do,
/// one conditional statement decides. Whoever dies between commit and look has left a row that says so.
///
/// Start reading at [Waits].
@NullMarked
package dev.postlude.engine.wait;

import org.jspecify.annotations.NullMarked;
