package dev.postlude.quotes.scoring;

import java.time.Instant;
import java.util.UUID;

/// A new quote that somebody may or may not react to.
///
/// @param writtenAt from when on votes count
public record AwaitedReaction(UUID quoteId, Instant writtenAt) {}
