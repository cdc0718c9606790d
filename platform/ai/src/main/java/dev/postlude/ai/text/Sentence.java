package dev.postlude.ai.text;

/// A sentence, and where it stands in the text it comes from.
public record Sentence(String text, int start, int end) {}
