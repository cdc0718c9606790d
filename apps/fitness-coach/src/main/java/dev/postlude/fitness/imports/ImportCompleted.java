package dev.postlude.fitness.imports;

import dev.postlude.api.EventName;
import java.util.UUID;

/// An export has been read to its end. Sent with the last rows, also when none of them was new.
///
/// @param person whose, as in `person.id`
/// @param added  how many rows were not known before
@EventName("fitness/import.completed")
public record ImportCompleted(UUID importId, int person, long added) implements DaysChanged {}
