package dev.postlude.scoop.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postlude.scoop.catalog.Summary;
import dev.postlude.scoop.reader.Rating;
import dev.postlude.scoop.reader.Scoop;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story as programs see it, and as the reader who asks has left it.
///
/// @param content  sanitised HTML
/// @param summary  absent while the first one is still churning
/// @param churning a newer summary is being written than the one shown
/// @param runId    the run that wrote the summary; send it along to have a reader's deed credited to exactly this one
/// @param model    what wrote the summary; `offline` is no language model
/// @param variant  by which strategy; only administrators see it, since readers who know would no longer judge blindly
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StoryView(
        UUID id,
        UUID feedId,
        String guid,
        String title,
        @Nullable String url,
        @Nullable String author,
        String content,
        @Nullable String imageUrl,
        @Nullable String discussionUrl,
        @Nullable Instant publishedAt,
        @Nullable String summary,
        boolean churning,
        @Nullable String model,
        @Nullable UUID runId,
        boolean saved,
        @Nullable Rating rating,
        boolean opened,
        @Nullable String variant) {

    static StoryView of(Scoop scoop, boolean admin) {
        var story = scoop.story();
        var summary = scoop.summary().orElse(null);
        return new StoryView(
                story.id,
                story.feed.id,
                story.guid,
                story.title,
                story.url,
                story.author,
                story.content,
                story.imageUrl,
                story.discussionUrl,
                story.publishedAt,
                summary == null ? null : summary.text,
                scoop.churning(),
                summary == null ? null : summary.model,
                summary == null ? null : summary.runId,
                scoop.saved(),
                scoop.rating().orElse(null),
                scoop.tasted(),
                admin ? variant(summary) : null);
    }

    private static @Nullable String variant(@Nullable Summary summary) {
        return summary == null ? null : summary.variant;
    }
}
