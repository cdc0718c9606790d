package dev.postlude.scoop.reader;

import dev.postlude.api.EventName;
import java.util.UUID;

/// A reader said what the summary that `runId` wrote was worth.
@EventName("scoop/summary.rated")
public record SummaryRated(UUID storyId, UUID runId, Rating rating) {}
