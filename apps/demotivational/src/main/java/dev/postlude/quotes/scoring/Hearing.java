package dev.postlude.quotes.scoring;

import java.util.Optional;
import java.util.UUID;

/// What the judge is to read: the quote as the model wrote it, and what it was to be about.
public record Hearing(UUID quoteId, Optional<String> topic, String text) {}
