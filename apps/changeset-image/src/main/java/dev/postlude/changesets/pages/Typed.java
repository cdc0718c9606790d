package dev.postlude.changesets.pages;

import org.jspecify.annotations.Nullable;

/// What was typed into the form, so that nobody has to type it again.
public record Typed(
        @Nullable String content,
        @Nullable String title,
        @Nullable String url,
        @Nullable String theme,
        @Nullable String size) {

    static final Typed NOTHING = new Typed(null, null, null, "light", "slack");

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
