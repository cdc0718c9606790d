package dev.postlude.changesets.scoring;

import dev.postlude.api.EventName;
import java.util.UUID;

/// What stands under the message of a release is not what it was.
@EventName("changesets/reactions.changed")
public record ReactionsChanged(UUID releaseId, UUID runId) {}
