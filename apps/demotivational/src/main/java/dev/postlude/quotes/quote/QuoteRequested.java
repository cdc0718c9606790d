package dev.postlude.quotes.quote;

import dev.postlude.api.EventName;
import java.util.Optional;
import java.util.UUID;

/// A quote is to be written, for the row that is already there.
///
/// @param topic  what about; empty: whatever comes
/// @param taskId the promise to whoever asked; empty: the clock did
@EventName("quotes/quote.requested")
public record QuoteRequested(UUID quoteId, Optional<String> topic, Optional<UUID> taskId) {}
