package dev.postlude.changesets.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.postlude.changesets.image.Gallery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A release as programs see it.
///
/// @param imageUrl of the first page, once there is one
/// @param findings what of the pictures is not as it was asked for, in sentences
/// @param layout   which variant drew it, for administrators alone
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImageView(
        UUID id,
        String status,
        String title,
        String source,
        @Nullable String url,
        @Nullable String imageUrl,
        @Nullable String altText,
        @Nullable String headline,
        List<Gallery.Picture> pages,
        List<String> findings,
        boolean posted,
        int clicks,
        int reactions,
        @Nullable UUID runId,
        @Nullable String layout,
        Instant createdAt) {

    static ImageView of(Gallery.Shown one, boolean admin) {
        return new ImageView(
                one.id(),
                one.status(),
                one.title(),
                one.source(),
                one.url(),
                one.pages().isEmpty() ? null : one.pages().getFirst().url(),
                one.altText(),
                one.headline(),
                one.pages(),
                one.findings(),
                one.posted(),
                one.clicks(),
                one.reactions(),
                one.runId(),
                admin ? one.layout() : null,
                one.createdAt());
    }
}
