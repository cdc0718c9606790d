package dev.postlude.quotes.pages;

/// A pair as it hangs: neither knows who wrote it.
public record Sides(Hanging left, Hanging right) {}
