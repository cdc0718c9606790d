package dev.postlude.scoop.reader;

import dev.postlude.api.EventName;
import java.util.UUID;

/// A reader opened a story, having seen the summary that `runId` wrote.
@EventName("scoop/story.opened")
public record StoryOpened(UUID storyId, UUID runId) {}
