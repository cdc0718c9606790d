package dev.postlude.quotes.voting;

import java.util.UUID;

/// Somebody's opinion of a quote is not what it was.
public sealed interface VoteChanged permits VoteCast, VoteWithdrawn {

    UUID quoteId();

    /// The run that wrote the quote.
    UUID runId();
}
