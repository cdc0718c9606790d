/// Takes events in: validated, matched against the registry, stored together with the runs they start.
///
/// Start reading at [EventIntake].
@NullMarked
package dev.postlude.engine.event;

import org.jspecify.annotations.NullMarked;
