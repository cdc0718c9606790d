/// Connections of the engine's own, SQL in as text and rows out as records, ids, JSON, and the schema.
///
/// The app's connection pool is never borrowed: a busy app must not be able to starve the engine of the
/// connection that renews its lease. Nothing here knows what a run is.
@NullMarked
package dev.postlude.engine.db;

import org.jspecify.annotations.NullMarked;
