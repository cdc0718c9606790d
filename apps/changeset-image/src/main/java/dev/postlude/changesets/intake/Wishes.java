package dev.postlude.changesets.intake;

import dev.postlude.changesets.ChangesetsSettings;
import dev.postlude.changesets.card.Look;
import dev.postlude.changesets.release.ReleasePlans.Label;
import dev.postlude.picture.Ink;
import dev.postlude.picture.Raster;
import dev.postlude.web.InvalidInput;
import dev.postlude.web.Unwanted;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a sender may say beside the changesets: what the release is called, and how its picture is to look.
///
/// @param accent as `#6d4aff`
/// @param logo   a PNG of our own making
public record Wishes(
        Label label,
        Look.Theme theme,
        Look.Size size,
        @Nullable String accent,
        byte @Nullable [] logo) {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_URL = 2_000;
    private static final int MOST_LOGO_BYTES = 256 * 1024;
    private static final int LEAST_LOGO_SIDE = 16;
    private static final int MOST_LOGO_SIDE = 1_024;

    /// Text fields as they come from JSON or from a form; blank ones count as missing.
    public record Said(
            @Nullable String title,
            @Nullable String tag,
            @Nullable String date,
            @Nullable String url,
            @Nullable String theme,
            @Nullable String size,
            @Nullable String accent,
            byte @Nullable [] logo) {

        /// All there is to say of a release that came ready made.
        static final Said NOTHING = new Said(null, null, null, null, null, null, null, null);
    }

    static Wishes of(Said said, ChangesetsSettings.Brand brand) {
        var label = new Label(
                text("release.title", said.title()),
                text("release.tag", said.tag()),
                date(said.date()),
                url("release.url", said.url()));
        return new Wishes(
                label,
                word(
                        "theme",
                        said.theme(),
                        Look.Theme.class,
                        Look.Theme.valueOf(brand.theme().toUpperCase(Locale.ROOT))),
                word("size", said.size(), Look.Size.class, Look.Size.SLACK),
                accent(said.accent(), brand),
                logo(said.logo()));
    }

    /// For a release that came ready made, and has a label of its own.
    Wishes called(Label other) {
        return new Wishes(other, theme, size, accent, logo);
    }

    private static @Nullable String accent(@Nullable String said, ChangesetsSettings.Brand brand) {
        if (said == null || said.isBlank()) {
            return brand.accent().map(one -> one.toLowerCase(Locale.ROOT)).orElse(null);
        }
        try {
            return Ink.of(said.strip()).toString();
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("accent", "is a colour such as #6d4aff");
        }
    }

    /// Of the bytes that came nothing is kept but the pixels.
    private static byte @Nullable [] logo(byte @Nullable [] said) {
        if (said == null || said.length == 0) {
            return null;
        }
        if (said.length > MOST_LOGO_BYTES) {
            throw new Unwanted(413, "Too large", "A logo has at most %d KiB.".formatted(MOST_LOGO_BYTES / 1024));
        }
        try {
            return Raster.ofPng(said, LEAST_LOGO_SIDE, MOST_LOGO_SIDE).png();
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("logo", String.valueOf(e.getMessage()));
        }
    }

    private static <E extends Enum<E>> E word(String field, @Nullable String said, Class<E> type, E otherwise) {
        if (said == null || said.isBlank()) {
            return otherwise;
        }
        for (var one : type.getEnumConstants()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(said)) {
                return one;
            }
        }
        var words = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(one -> one.name().toLowerCase(Locale.ROOT))
                        .toList());
        throw new InvalidInput(field, "is one of " + words);
    }

    private static @Nullable String text(String field, @Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        var text = said.strip();
        if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(field, "is one line of at most %d characters".formatted(LONGEST_TEXT));
        }
        return text;
    }

    private static @Nullable LocalDate date(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        try {
            var day = LocalDate.parse(said.strip());
            if (day.getYear() >= 1900 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Not a day at all: refused with the rest.
        }
        throw new InvalidInput("release.date", "is a day such as 2026-05-01");
    }

    /// An absolute http or https address, for it becomes a link that people follow from here.
    public static @Nullable String url(String field, @Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        try {
            var url = URI.create(said.strip());
            var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            if (said.length() <= LONGEST_URL
                    && (scheme.equals("https") || scheme.equals("http"))
                    && url.getHost() != null
                    && url.getUserInfo() == null) {
                return url.toASCIIString();
            }
        } catch (IllegalArgumentException e) {
            // Not an address at all: refused with the rest.
        }
        throw new InvalidInput(field, "is an absolute http or https address without a user name");
    }
}
