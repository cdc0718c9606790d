package dev.postlude.changesets.pages;

import dev.postlude.changesets.intake.ImageRequest;
import dev.postlude.changesets.intake.Wishes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was typed into the form, so that nobody has to type it again.
public record Typed(
        @Nullable String content,
        @Nullable String title,
        @Nullable String url,
        @Nullable String date,
        @Nullable String theme,
        @Nullable String size,
        @Nullable String accent) {

    static final Typed NOTHING = new Typed(null, null, null, null, null, "slack", null);

    Wishes.Said said(byte @Nullable [] logo) {
        return new Wishes.Said(title, null, date, url, theme, size, accent, logo);
    }

    /// The one changeset that was pasted, as a release.
    ImageRequest pasted(String changeset, byte @Nullable [] logo) {
        return new ImageRequest(
                new ImageRequest.Release(title, null, date, url),
                List.of(new ImageRequest.NewChangeset("pasted", changeset, null)),
                null,
                null,
                null,
                theme,
                size,
                accent,
                logo);
    }

    public boolean light() {
        return "light".equals(theme);
    }

    public boolean dark() {
        return "dark".equals(theme);
    }

    public boolean og() {
        return "og".equals(size);
    }

    public boolean square() {
        return "square".equals(size);
    }
}
