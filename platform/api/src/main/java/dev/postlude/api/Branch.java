package dev.postlude.api;

import org.jspecify.annotations.Nullable;

/// A part of a run that runs beside the rest of it.
public interface Branch<T extends @Nullable Object> {

    /// Waits for the branch and returns its result, or throws what it threw.
    T join();
}
