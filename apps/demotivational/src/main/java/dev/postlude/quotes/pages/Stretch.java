package dev.postlude.quotes.pages;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A stretch of the wall: which quotes hang there, and how far down one has come.
///
/// @param words  what was looked for, if anything was
/// @param cursor where the stretch above ended; empty at the top
record Stretch(Optional<String> words, Optional<String> cursor) {

    private static final Pattern OWN = Pattern.compile("/(\\?(?:[\\w=&.~*+-]|%[0-9A-Fa-f]{2})*)?");

    /// Its address here.
    String path() {
        var query = new StringJoiner("&", "/?", "").setEmptyValue("/");
        words.ifPresent(text -> query.add("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
        cursor.ifPresent(text -> query.add("cursor=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
        return query.toString();
    }

    Stretch further(@Nullable String next) {
        return new Stretch(words, Optional.ofNullable(next));
    }

    Stretch top() {
        return new Stretch(words, Optional.empty());
    }

    /// Back to the quote on the stretch where `back` says it hangs; to the quote's own page if that is no stretch.
    static URI back(@Nullable String back, UUID quote, Notice notice) {
        if (back == null || !OWN.matcher(back).matches()) {
            return URI.create("/q/%s?notice=%s".formatted(quote, notice.word()));
        }
        return URI.create("%s%snotice=%s#q-%s".formatted(back, back.contains("?") ? "&" : "?", notice.word(), quote));
    }
}
