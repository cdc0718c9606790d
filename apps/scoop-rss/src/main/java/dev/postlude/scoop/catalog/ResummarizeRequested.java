package dev.postlude.scoop.catalog;

import dev.postlude.api.EventName;
import java.util.UUID;

/// Somebody wants a story summarised anew.
@EventName("scoop/story.resummarize.requested")
public record ResummarizeRequested(UUID storyId, UUID feedId, int generation) implements SummaryWanted {}
