package dev.postlude.console.view;

/// A place where a long pause was drawn short.
///
/// @param length how long it really was
public record Fold(String x, String length) {}
