package dev.postlude.quotes.writing;

import org.jspecify.annotations.Nullable;

/// What the model said, untouched, which model it was, and what it took. The guardrails look at exactly this.
///
/// @param tokensIn  what it read; null when it did not say, or is no language model
/// @param tokensOut what it wrote
public record Written(
        String text,
        String model,
        int millis,
        @Nullable Integer tokensIn,
        @Nullable Integer tokensOut) {}
