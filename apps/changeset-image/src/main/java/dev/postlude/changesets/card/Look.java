package dev.postlude.changesets.card;

import dev.postlude.picture.Ink;
import dev.postlude.picture.Raster;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a release is to look.
///
/// @param accent the brand's colour, as `#6d4aff`; without it the theme's own
/// @param logo   the brand's sign, above the title
public record Look(
        Layout layout,
        Theme theme,
        Size size,
        @Nullable String accent,
        @Nullable Raster logo) {

    public Look(Layout layout, Theme theme, Size size, @Nullable String accent) {
        this(layout, theme, size, accent, null);
    }

    public enum Layout {
        /// For reading across the room: what is released first, then what changed, by weight.
        CARD,
        /// For looking up: package by package, as in a changelog.
        LIST
    }

    public enum Theme {
        LIGHT,
        DARK
    }

    /// The size of a page. In Slack a picture may be as high as it needs; elsewhere it is cut to a frame.
    public enum Size {
        SLACK(1200, 480, 2400, 6),
        OG(1200, 630, 630, 8),
        SQUARE(1080, 1080, 1080, 8);

        final int width;
        final int leastHeight;
        final int mostHeight;

        /// Pages beyond are not drawn; the last page then says what is missing.
        final int mostPages;

        Size(int width, int leastHeight, int mostHeight, int mostPages) {
            this.width = width;
            this.leastHeight = leastHeight;
            this.mostHeight = mostHeight;
            this.mostPages = mostPages;
        }
    }

    public static final Look DEFAULT = new Look(Layout.CARD, Theme.LIGHT, Size.SLACK, null);

    /// What of this look is not as it was asked for, in sentences.
    public List<String> corrections() {
        return Colours.correction(this).stream().toList();
    }

    /// An accent that is no colour is refused here, before anything is drawn.
    public Look {
        if (accent != null) {
            Ink.of(accent);
        }
    }
}
