package dev.postlude.quotes.pages;

import dev.postlude.quotes.quote.Quote;
import dev.postlude.web.Ages;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A quote as it hangs on the wall. It knows who wrote it only when its visitor may.
///
/// @param title  the topic, or what a quote is that nobody asked for
/// @param vote   `up` or `down`, once this visitor has voted
/// @param author who wrote it, once this visitor has voted
public record Hanging(
        UUID id,
        String title,
        String text,
        Instant writtenAt,
        String age,
        int ups,
        int downs,
        @Nullable String vote,
        @Nullable String author) {

    static final String UNASKED = "Unsolicited";
    static final String WHATEVER = "No topic given";

    static Hanging of(Quote quote, @Nullable Boolean vote, boolean admin, Instant now) {
        var writtenAt = Objects.requireNonNull(quote.writtenAt);
        return new Hanging(
                quote.id,
                title(quote),
                Objects.requireNonNull(quote.text),
                writtenAt,
                Ages.ago(writtenAt, now),
                quote.ups,
                quote.downs,
                vote == null ? null : vote ? "up" : "down",
                vote == null && !admin ? null : author(Objects.requireNonNull(quote.variant), quote.model));
    }

    static String title(Quote quote) {
        if (quote.topic != null) {
            return quote.topic;
        }
        return quote.asked() ? WHATEVER : UNASKED;
    }

    /// "Claude, offline" for what no language model wrote.
    static String author(String variant, @Nullable String model) {
        var name = variant.equals("GPT")
                ? variant
                : variant.charAt(0) + variant.substring(1).toLowerCase(Locale.ROOT);
        return "%s, %s".formatted(name, "offline".equals(model) ? "offline: no language model" : String.valueOf(model));
    }
}
