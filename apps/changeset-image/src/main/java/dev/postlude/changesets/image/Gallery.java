package dev.postlude.changesets.image;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.postlude.changesets.archive.PageOfRelease;
import dev.postlude.changesets.archive.Release;
import dev.postlude.changesets.release.ReleasePlan;
import dev.postlude.web.Cursor;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.NotThere;
import dev.postlude.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The releases that were handed in, the newest first, with what became of them.
@ApplicationScoped
public class Gallery {

    private final ObjectMapper json;

    Gallery(ObjectMapper json) {
        this.json = json;
    }

    /// One picture of a release.
    public record Picture(String url, int width, int height) {}

    /// A release as it stands.
    public record Shown(
            UUID id,
            UUID taskId,
            String source,
            String title,
            @Nullable String url,
            String theme,
            String size,
            String status,
            @Nullable UUID runId,
            @Nullable String layout,
            @Nullable String headline,
            @Nullable String altText,
            Instant createdAt,
            boolean posted,
            int clicks,
            int reactions,
            List<String> findings,
            List<Picture> pages) {}

    public Page<Shown> list(int limit, @Nullable String cursor) {
        if (limit < 1 || limit > Page.MOST) {
            throw new InvalidInput("limit", "is from 1 to " + Page.MOST);
        }
        var found = Cursor.of(cursor)
                .map(from -> Release.before(from.moment(), from.id(), limit + 1))
                .orElseGet(() -> Release.newest(limit + 1));
        // After the releases, so that one that is complete has all of its pages.
        var pages = PageOfRelease.of(found.stream().map(one -> one.id).toList());
        return Page.of(
                found.stream().map(one -> shown(one, pages)).toList(),
                limit,
                one -> new Cursor(one.createdAt(), one.id()));
    }

    /// Throws [NotThere].
    public Shown byId(UUID id) {
        return shown(found(id), PageOfRelease.of(List.of(id)));
    }

    /// What the pictures of a release show; null until they are made. Throws [NotThere].
    public @Nullable ReleasePlan plan(UUID id) {
        var text = found(id).plan;
        try {
            return text == null ? null : json.readValue(text, ReleasePlan.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A stored plan cannot be read", e);
        }
    }

    private static Release found(UUID id) {
        return Release.<Release>findByIdOptional(id).orElseThrow(() -> new NotThere("release", id));
    }

    private static Shown shown(Release release, Map<UUID, List<PageOfRelease>> pages) {
        return new Shown(
                release.id,
                release.taskId,
                release.source,
                release.title,
                release.url,
                release.theme,
                release.size,
                release.status,
                release.runId,
                release.layout,
                release.headline,
                release.altText,
                release.createdAt,
                release.posted,
                release.clicks,
                release.reactions,
                release.findings,
                pages.getOrDefault(release.id, List.of()).stream()
                        .map(page -> new Picture("/images/" + page.hash + ".png", page.width, page.height))
                        .toList());
    }
}
