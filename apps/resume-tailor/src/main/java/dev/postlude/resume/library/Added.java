package dev.postlude.resume.library;

import java.util.UUID;

/// What came of bringing something.
///
/// @param isNew false if its owner had brought the very same before; then this is the id it has had since
public record Added(UUID id, boolean isNew) {}
