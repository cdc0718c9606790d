package dev.postlude.quotes.voting;

import dev.postlude.api.EventName;
import java.util.UUID;

/// Somebody took their vote back.
@EventName("quotes/vote.withdrawn")
public record VoteWithdrawn(UUID quoteId, UUID runId) implements VoteChanged {}
