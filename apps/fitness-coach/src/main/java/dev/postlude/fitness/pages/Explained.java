package dev.postlude.fitness.pages;

/// A metric and its unit, for the list of all there are.
public record Explained(String word, String label, String unit, boolean measured) {}
