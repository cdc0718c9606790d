package dev.postlude.changesets.intake;

import dev.postlude.changesets.card.Look;
import dev.postlude.changesets.release.ReleasePlans.Label;
import dev.postlude.web.InvalidInput;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a sender may say beside the changesets: what the release is called, and how its picture is to look.
public record Wishes(Label label, Look.Theme theme, Look.Size size) {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_URL = 2_000;

    /// Text fields as they come from JSON or from a form; blank ones count as missing.
    public record Said(
            @Nullable String title,
            @Nullable String tag,
            @Nullable String date,
            @Nullable String url,
            @Nullable String theme,
            @Nullable String size) {}

    static Wishes of(Said said) {
        var label = new Label(
                text("release.title", said.title()),
                text("release.tag", said.tag()),
                date(said.date()),
                url("release.url", said.url()));
        return new Wishes(
                label,
                word("theme", said.theme(), Look.Theme.class, Look.Theme.LIGHT),
                word("size", said.size(), Look.Size.class, Look.Size.SLACK));
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
            return LocalDate.parse(said.strip());
        } catch (DateTimeParseException e) {
            throw new InvalidInput("release.date", "is a day such as 2026-05-01");
        }
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
