package dev.postlude.changesets.release;

import org.jspecify.annotations.Nullable;

/// A package of the same release that another one depends on, and the version it now asks for. Without a
/// version when the release came without its packages' versions.
public record DependencyUpdate(String name, @Nullable String version) {}
