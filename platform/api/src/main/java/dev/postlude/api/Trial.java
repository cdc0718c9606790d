package dev.postlude.api;

import org.jspecify.annotations.Nullable;

/// What an experiment chose, and what the chosen variant returned.
public record Trial<V extends Enum<V>, R extends @Nullable Object>(V variant, R result) {}
