package dev.postlude.quotes.writing;

/// What the model said, untouched, which model it was, and how long it took. The guardrails look at exactly this.
public record Written(String text, String model, int millis) {}
