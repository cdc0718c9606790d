package dev.postlude.changesets.scoring;

import java.time.Instant;
import java.util.UUID;

/// A release of which somebody may or may not take notice.
///
/// @param since    from when on notice counts
/// @param reachable whether there is anything that anybody could notice: a message in Slack, or a link
public record AwaitedNotice(UUID releaseId, Instant since, boolean reachable) {}
