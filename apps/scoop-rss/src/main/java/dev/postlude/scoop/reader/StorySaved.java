package dev.postlude.scoop.reader;

import dev.postlude.api.EventName;
import java.util.UUID;

/// A reader saved a story, or took that back. `runId` wrote the summary that was shown when it was saved.
@EventName("scoop/story.saved")
public record StorySaved(UUID storyId, UUID runId, boolean saved) {}
