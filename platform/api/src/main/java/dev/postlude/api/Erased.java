package dev.postlude.api;

/// What an erasure reached.
///
/// @param runs   with everything that came of what was named
/// @param events the same
/// @param ending how many of the runs have not ended yet: they are cancelled, and erased when they have
public record Erased(int runs, int events, int ending) {}
