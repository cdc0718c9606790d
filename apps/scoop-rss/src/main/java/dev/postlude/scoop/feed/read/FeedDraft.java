package dev.postlude.scoop.feed.read;

import dev.postlude.scoop.feed.text.Links;
import dev.postlude.scoop.feed.text.ReadableText;
import dev.postlude.scoop.feed.text.Sanitizer;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A feed as its format gave it, before links are resolved, markup is cleaned and limits are applied.
record FeedDraft(
        String format,
        @Nullable String title,
        @Nullable String siteLink,
        @Nullable String description,
        @Nullable String language,
        List<EntryDraft> entries) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}([-_][A-Za-z0-9]{2,8})*");

    ParsedFeed finish(URI url, FeedLimits limits) {
        var site = Links.absolute(url, siteLink);
        // Relative links in an RSS item mean the site, not the feed; only Atom has ever said otherwise.
        var base = site.map(URI::create).orElse(url);
        var finished = entries.stream()
                .limit(limits.entries())
                .flatMap(draft -> draft.finish(base, limits).stream())
                .toList();
        return new ParsedFeed(
                format,
                shownTitle(site, url, limits),
                site,
                Optional.of(Sanitizer.words(description))
                        .filter(words -> !words.isBlank())
                        .map(words -> ReadableText.shorten(words, limits.description())),
                Optional.ofNullable(language)
                        .map(tag -> tag.strip().replace('_', '-').toLowerCase(Locale.ROOT))
                        .filter(tag ->
                                tag.length() <= 35 && LANGUAGE.matcher(tag).matches()),
                eachOnce(finished));
    }

    private String shownTitle(Optional<String> site, URI url, FeedLimits limits) {
        var own = Sanitizer.words(title);
        if (!own.isBlank()) {
            return ReadableText.shorten(own, limits.title());
        }
        var host = site.map(link -> URI.create(link).getHost()).orElse(url.getHost());
        return host == null ? url.toString() : host;
    }

    /// An entry that repeats is kept once. A guid that stands for different links identifies nothing, so
    /// such entries go by their links.
    private static List<ParsedEntry> eachOnce(List<ParsedEntry> entries) {
        Map<String, Set<Optional<String>>> links = new HashMap<>();
        entries.forEach(entry ->
                links.computeIfAbsent(entry.guid(), guid -> new HashSet<>()).add(entry.url()));
        var seen = new HashSet<String>();
        var kept = new ArrayList<ParsedEntry>();
        for (var entry : entries) {
            var ambiguous = links.getOrDefault(entry.guid(), Set.of()).size() > 1;
            var guid = ambiguous ? entry.url().orElse(entry.guid()) : entry.guid();
            if (seen.add(guid)) {
                kept.add(ambiguous ? renamed(entry, guid) : entry);
            }
        }
        return kept;
    }

    private static ParsedEntry renamed(ParsedEntry entry, String guid) {
        return new ParsedEntry(
                guid,
                entry.url(),
                entry.title(),
                entry.author(),
                entry.content(),
                entry.publishedAt(),
                entry.discussionUrl(),
                entry.imageUrl());
    }
}
