package dev.postlude.fitness.imports;

import dev.postlude.api.EventName;
import java.util.UUID;

/// An import has failed or was cancelled after it had added rows, which stay. Sent with that end; a chunk that was
/// being
/// read at that moment sends another one with its own rows, for nobody else knows of them.
///
/// @param person whose, as in `person.id`
/// @param added  how many rows were not known before
@EventName("fitness/import.stopped")
public record ImportStopped(UUID importId, int person, long added) implements DaysChanged {}
