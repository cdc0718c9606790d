package dev.postlude.scoop.catalog;

import dev.postlude.api.EventName;
import java.util.UUID;

/// A feed brought a story that was not known before.
@EventName("scoop/story.created")
public record StoryCreated(UUID storyId, UUID feedId, int generation) implements SummaryWanted {}
