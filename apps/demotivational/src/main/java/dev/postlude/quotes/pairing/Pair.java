package dev.postlude.quotes.pairing;

import dev.postlude.quotes.quote.Quote;

/// Two quotes by different contestants, and on which side each hangs: chance has decided.
public record Pair(Quote left, Quote right) {}
