package dev.postlude.scoop.summary;

/// What the model wrote, untouched, and which model it was. The guardrails look at exactly this.
public record Written(String text, String model) {}
