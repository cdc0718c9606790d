package dev.postlude.quotes.voting;

import dev.postlude.api.EventName;
import java.util.UUID;

/// Somebody voted for the first time, or changed their mind.
@EventName("quotes/vote.cast")
public record VoteCast(UUID quoteId, UUID runId, boolean up) implements VoteChanged {}
