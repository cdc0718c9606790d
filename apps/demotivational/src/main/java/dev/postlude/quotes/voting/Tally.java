package dev.postlude.quotes.voting;

import java.util.UUID;

/// How many are for a quote and how many against it. Absolute numbers, so whoever missed some has the last ones.
public record Tally(UUID quoteId, int ups, int downs) {}
