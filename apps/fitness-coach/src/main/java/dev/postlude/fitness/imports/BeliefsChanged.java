package dev.postlude.fitness.imports;

import dev.postlude.api.EventName;

/// Somebody has said which of their sources to believe first. Sent with the order and with the days it concerns.
///
/// @param person whose, as in `person.id`
/// @param family of what, as in `source_rank.family`
@EventName("fitness/beliefs.changed")
public record BeliefsChanged(int person, String family) implements DaysChanged {}
