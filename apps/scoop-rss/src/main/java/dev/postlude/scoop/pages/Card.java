package dev.postlude.scoop.pages;

import dev.postlude.scoop.reader.Rating;
import dev.postlude.scoop.reader.Scoop;
import dev.postlude.web.Ages;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story on a page. It does not know by which strategy its summary was written, so no page can tell.
///
/// @param run    the run whose summary is shown here; links and forms carry it, so that credit goes to what was seen
/// @param soon   what is still churning may be there any moment
/// @param rating the word for what the reader thought of it
/// @param host   where a click leads
public record Card(
        UUID id,
        String title,
        @Nullable String summary,
        @Nullable UUID run,
        boolean churning,
        boolean soon,
        boolean standIn,
        Flavor flavor,
        @Nullable String author,
        @Nullable String imageUrl,
        @Nullable String discussionUrl,
        @Nullable String host,
        Instant shownAt,
        String age,
        String day,
        boolean saved,
        @Nullable String rating,
        boolean tasted,
        @Nullable String model,
        String content) {

    /// After this long a summary is late, and a page no longer looks again by itself.
    private static final Duration SOON = Duration.ofMinutes(10);

    static Card of(Scoop scoop, Instant now) {
        var story = scoop.story();
        var summary = scoop.summary().orElse(null);
        return new Card(
                story.id,
                story.title,
                summary == null ? null : summary.text,
                summary == null ? null : summary.runId,
                scoop.churning(),
                scoop.churning()
                        && (summary != null || story.createdAt.plus(SOON).isAfter(now)),
                summary != null && summary.refused,
                Flavor.of(story.feed),
                story.author,
                story.imageUrl,
                story.discussionUrl,
                Flavor.host(story.url),
                story.shownAt,
                Ages.ago(story.shownAt, now),
                Ages.day(story.shownAt),
                scoop.saved(),
                scoop.rating().map(Rating::word).orElse(null),
                scoop.tasted(),
                summary == null ? null : summary.model,
                story.content);
    }
}
