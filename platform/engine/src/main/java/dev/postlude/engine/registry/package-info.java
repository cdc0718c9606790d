/// What exists: apps, functions with their triggers, types of events, metrics and experiments.
///
/// An [AppDefinition] is what one process brings along. The database knows those of all processes, so that
/// any of them can say what an event starts.
@NullMarked
package dev.postlude.engine.registry;

import org.jspecify.annotations.NullMarked;
