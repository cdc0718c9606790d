package dev.postlude.api;

import java.util.Optional;
import java.util.UUID;

/// The run that deferred this one, and how it ended.
public interface Parent {

    UUID id();

    String function();

    Ending ending();

    /// What it returned, when it completed and returned something.
    <T> Optional<T> output(Class<T> type);

    /// Why it failed, when it did.
    Optional<Failure> failure();
}
