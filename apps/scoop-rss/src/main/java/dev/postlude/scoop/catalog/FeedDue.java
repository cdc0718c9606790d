package dev.postlude.scoop.catalog;

import dev.postlude.api.EventName;
import java.util.UUID;

/// It is time to ask a feed what is new.
@EventName("scoop/feed.due")
public record FeedDue(UUID feedId) {}
