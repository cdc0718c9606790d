package dev.postlude.quotes.pairing;

import dev.postlude.api.EventName;
import java.util.UUID;

/// Somebody has compared a quote with another. Each pick sends two, one for each quote.
///
/// @param runId     the run that wrote this quote
/// @param preferred whether it was this one they preferred
@EventName("quotes/pair.picked")
public record PairPicked(UUID quoteId, UUID runId, boolean preferred) {}
