package dev.postlude.scoop.feed.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.postlude.scoop.feed.read.UnreadableFeed.Reason;
import java.net.URI;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// Reads JSON Feed 1.0 and 1.1.
final class JsonFeeds {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(5_000_000)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final FeedLimits limits;
    private final URI url;

    JsonFeeds(FeedLimits limits, URI url) {
        this.limits = limits;
        this.url = url;
    }

    ParsedFeed read(String text) {
        var feed = tree(text);
        var version = feed.path("version").asText("");
        if (!version.contains("jsonfeed.org") && !(feed.path("items").isArray() && feed.has("title"))) {
            throw new UnreadableFeed(
                    Reason.NOT_A_FEED,
                    "%s is JSON, but not a JSON Feed: it has no \"version\" that names jsonfeed.org. Check the address."
                            .formatted(url));
        }
        var entries = new ArrayList<EntryDraft>();
        for (var item : feed.path("items")) {
            if (item.isObject() && entries.size() < limits.entries()) {
                entries.add(entry(item));
            }
        }
        var draft = new FeedDraft(
                "JSON Feed " + (version.endsWith("1.1") ? "1.1" : "1.0"),
                string(feed, "title"),
                string(feed, "home_page_url"),
                string(feed, "description"),
                string(feed, "language"),
                entries);
        return draft.finish(url, limits);
    }

    private JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            var place = malformed.getLocation();
            throw new UnreadableFeed(
                    Reason.DAMAGED,
                    "%s begins like a JSON Feed but breaks at line %d, column %d: %s. Tell its publisher."
                            .formatted(
                                    url,
                                    place == null ? 0 : place.getLineNr(),
                                    place == null ? 0 : place.getColumnNr(),
                                    malformed.getOriginalMessage()),
                    malformed);
        }
    }

    private EntryDraft entry(JsonNode item) {
        var html = string(item, "content_html");
        var plain = string(item, "content_text");
        var summary = string(item, "summary");
        var link = string(item, "url");
        return new EntryDraft(
                string(item, "id"),
                link == null ? string(item, "external_url") : link,
                string(item, "title"),
                author(item),
                html != null ? html : asHtml(plain != null ? plain : summary),
                FeedDates.parse(string(item, "date_published"))
                        .or(() -> FeedDates.parse(string(item, "date_modified"))),
                string(item, "discussion_url"),
                string(item, "image") == null ? string(item, "banner_image") : string(item, "image"));
    }

    /// Version 1.1 has a list of authors, version 1.0 has one.
    private static @Nullable String author(JsonNode item) {
        var names = StreamSupport.stream(item.path("authors").spliterator(), false)
                .map(author -> author.path("name").asText(""))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? string(item.path("author"), "name") : names;
    }

    static @Nullable String asHtml(@Nullable String plain) {
        return plain == null
                ? null
                : "<p>"
                        + Entities.escape(plain.strip())
                                .replaceAll("\\R\\s*\\R", "</p><p>")
                                .replaceAll("\\R", "<br>") + "</p>";
    }

    /// Numbers count as strings: many a publisher forgets the quotes around an id.
    private static @Nullable String string(JsonNode node, String name) {
        var value = node.path(name);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Markup.withoutForbidden(value.asText())
                : null;
    }
}
