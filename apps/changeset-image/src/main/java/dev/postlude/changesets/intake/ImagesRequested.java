package dev.postlude.changesets.intake;

import dev.postlude.api.EventName;
import java.util.UUID;

/// Somebody handed in a release, which is stored, and was promised its pictures.
@EventName("changesets/images.requested")
public record ImagesRequested(UUID releaseId, UUID taskId) {}
