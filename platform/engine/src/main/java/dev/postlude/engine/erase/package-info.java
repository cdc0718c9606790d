/// Takes what people have said out of the record of runs and events again.
///
/// Start reading at [Eraser].
@NullMarked
package dev.postlude.engine.erase;

import org.jspecify.annotations.NullMarked;
