package dev.postlude.picture;

/// A piece of text that looks the same throughout.
public record Span(String text, Style style) {}
