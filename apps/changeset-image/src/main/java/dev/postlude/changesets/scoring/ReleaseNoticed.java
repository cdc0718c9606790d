package dev.postlude.changesets.scoring;

import dev.postlude.api.EventName;
import java.util.UUID;

/// Somebody did something with a release: `how` is `click` or `reaction`.
@EventName("changesets/release.noticed")
public record ReleaseNoticed(UUID releaseId, UUID runId, String how) {}
