package dev.postlude.scoop.reader;

import dev.postlude.api.EventName;
import java.util.UUID;

/// A reader went on to the source of a story, having seen the summary that `runId` wrote.
@EventName("scoop/story.clicked")
public record StoryClicked(UUID storyId, UUID runId) {}
