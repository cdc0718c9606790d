package dev.postlude.scoop.feed.read;

import dev.postlude.scoop.feed.text.Links;
import dev.postlude.scoop.feed.text.ReadableText;
import dev.postlude.scoop.feed.text.Sanitizer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An entry as its format gave it: unresolved, uncleaned, any part missing.
record EntryDraft(
        @Nullable String guid,
        @Nullable String link,
        @Nullable String title,
        @Nullable String author,
        @Nullable String html,
        Optional<Instant> publishedAt,
        @Nullable String discussion,
        @Nullable String image) {

    private static final int MAX_GUID = 1_000;

    private static final Pattern PICTURE = Pattern.compile("<img[^>]+src=\"(https?://[^\"]+)\"");

    /// Empty for an entry that says nothing at all: no title, no link, no text.
    Optional<ParsedEntry> finish(URI base, FeedLimits limits) {
        var url = Links.absolute(base, link).or(() -> Links.absolute(null, guid));
        var contentBase = url.map(URI::create).orElse(base);
        var content = Sanitizer.clean(cut(html, limits.content()), contentBase);
        var words = Sanitizer.words(content);
        var shownTitle = title(words, url, limits);
        if (shownTitle.isEmpty()) {
            return Optional.empty();
        }
        var comments = Links.absolute(base, discussion).filter(address -> !url.equals(Optional.of(address)));
        return Optional.of(new ParsedEntry(
                identity(url, shownTitle, content),
                url,
                shownTitle,
                Optional.ofNullable(author)
                        .map(Sanitizer::words)
                        .filter(name -> !name.isBlank())
                        .map(name -> ReadableText.shorten(name, limits.author())),
                content,
                publishedAt,
                comments,
                Links.absolute(base, image).or(() -> firstPicture(content))));
    }

    private String title(String words, Optional<String> url, FeedLimits limits) {
        var own = title == null ? "" : title.replaceAll("[\\s\\u00A0]+", " ").strip();
        if (!own.isEmpty()) {
            return ReadableText.shorten(own, limits.title());
        }
        return words.isEmpty() ? url.orElse("") : beginning(words);
    }

    /// Microblogs send no titles: the first words stand in.
    private static String beginning(String words) {
        var short80 = ReadableText.shorten(words, 80);
        return short80.length() < words.length() ? short80 + "…" : short80;
    }

    /// The publisher's own guid; else the link; else a digest of what makes the entry this entry. The date is
    /// no part of it, for feeds without guids like to date every entry "now".
    private String identity(Optional<String> url, String shownTitle, String content) {
        if (guid != null && !guid.isBlank()) {
            var own = guid.strip();
            return own.length() <= MAX_GUID ? own : digest(own);
        }
        return url.orElseGet(() -> digest(shownTitle + "\n" + content));
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static Optional<String> firstPicture(String content) {
        var picture = PICTURE.matcher(content);
        return picture.find() ? Optional.of(picture.group(1).replace("&amp;", "&")) : Optional.empty();
    }

    private static @Nullable String cut(@Nullable String text, int limit) {
        if (text == null || text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }
}
