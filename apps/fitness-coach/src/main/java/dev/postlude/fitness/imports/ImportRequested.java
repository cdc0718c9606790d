package dev.postlude.fitness.imports;

import dev.postlude.api.EventName;
import java.util.UUID;

/// An export lies in the spool and waits to be read.
///
/// @param person as in `person.id`; the imports of one person are read one after the other
@EventName("fitness/import.requested")
public record ImportRequested(UUID importId, UUID taskId, int person) {}
