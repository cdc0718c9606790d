package dev.postlude.scoop.feed.read;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.postlude.scoop.feed.read.UnreadableFeed.Reason;
import dev.postlude.scoop.feed.text.Sanitizer;
import java.net.URI;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// Reads RSS and Atom: repairs the text, builds and repairs the tree, and lets Rome say what it means.
final class XmlFeeds {

    private final FeedLimits limits;
    private final URI url;

    XmlFeeds(FeedLimits limits, URI url) {
        this.limits = limits;
        this.url = url;
    }

    ParsedFeed read(String text) {
        var markup = Markup.repair(Prolog.strip(text, url));
        var document = TreeRepair.repair(Tree.of(markup, limits.depth(), url), url, limits.entries());
        var language = document.getRootElement().getAttributeValue("lang", Namespace.XML_NAMESPACE);
        var feed = understood(document);
        var atom = feed.getFeedType().startsWith("atom");
        var entries = feed.getEntries().stream()
                .limit(limits.entries())
                .map(entry -> entry(entry, atom))
                .toList();
        var draft = new FeedDraft(
                format(feed.getFeedType()),
                feed.getTitle(),
                // For Atom, what Rome calls the link of a feed may be the feed's own address.
                Stream.of(Optional.ofNullable(link(feed.getLinks(), "alternate")), Optional.ofNullable(feed.getLink()))
                        .flatMap(Optional::stream)
                        .filter(link -> !link.isBlank())
                        .findFirst()
                        .orElse(null),
                feed.getDescription(),
                feed.getLanguage() == null ? language : feed.getLanguage(),
                entries);
        return draft.finish(url, limits);
    }

    private SyndFeed understood(Document document) {
        try {
            return new SyndFeedInput().build(document);
        } catch (FeedException | IllegalArgumentException unknown) {
            throw new UnreadableFeed(
                    Reason.NOT_A_FEED,
                    "%s has the root element of a feed, but not its structure: %s. Tell its publisher."
                            .formatted(url, unknown.getMessage()),
                    unknown);
        }
    }

    private static String format(String romeType) {
        var parts = romeType.split("_", 2);
        var name = parts[0].equals("atom") ? "Atom" : "RSS";
        return name + " " + (parts.length > 1 ? parts[1] : "");
    }

    private EntryDraft entry(SyndEntry entry, boolean atom) {
        var original = foreign(entry, "origLink").map(Element::getText);
        return new EntryDraft(
                entry.getUri(),
                original.orElse(entry.getLink()),
                title(entry, atom),
                author(entry),
                html(entry, atom),
                Stream.of(entry.getPublishedDate(), entry.getUpdatedDate())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Date::toInstant),
                entry.getComments() == null ? link(entry.getLinks(), "replies") : entry.getComments(),
                image(entry));
    }

    /// Rome hands out the markup of a title; RSS has never said whether a title is markup, so it is read as such.
    private static @Nullable String title(SyndEntry entry, boolean atom) {
        var title = entry.getTitleEx();
        if (title == null || title.getValue() == null) {
            return null;
        }
        var plain = atom && !markup(title);
        return plain ? title.getValue() : Sanitizer.words(title.getValue());
    }

    private static boolean markup(SyndContent content) {
        return content.getType() != null
                && content.getType().toLowerCase(Locale.ROOT).contains("html");
    }

    private static @Nullable String author(SyndEntry entry) {
        var names = entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .filter(name -> name != null && !name.isBlank())
                .collect(Collectors.joining(", "));
        var author = names.isEmpty() ? entry.getAuthor() : names;
        return author == null ? null : nameOf(author.strip());
    }

    /// RSS writes `mail@example.org (Name)`; only the name is anybody's business.
    private static String nameOf(String author) {
        var open = author.indexOf('(');
        var close = author.lastIndexOf(')');
        return author.contains("@") && open >= 0 && close > open + 1 ? author.substring(open + 1, close) : author;
    }

    /// The longest of what the entry offers: a summary in one place does not hide the text in another.
    private static @Nullable String html(SyndEntry entry, boolean atom) {
        return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
                .filter(content ->
                        content.getValue() != null && !content.getValue().isBlank())
                .map(content -> atom && !markup(content) ? JsonFeeds.asHtml(content.getValue()) : content.getValue())
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private static @Nullable String link(List<SyndLink> links, String relation) {
        return links.stream()
                .filter(link -> relation.equals(link.getRel()))
                .sorted(Comparator.comparing(link -> !"text/html".equals(link.getType())))
                .map(SyndLink::getHref)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String image(SyndEntry entry) {
        var enclosed = entry.getEnclosures().stream()
                .filter(enclosure ->
                        enclosure.getType() != null && enclosure.getType().startsWith("image/"))
                .map(enclosure -> enclosure.getUrl());
        var media = entry.getForeignMarkup().stream()
                .flatMap(XmlFeeds::withChildren)
                .filter(XmlFeeds::showsPicture)
                .map(element -> element.getAttributeValue("url", element.getAttributeValue("href")));
        return Stream.concat(enclosed, media)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<Element> withChildren(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().stream());
    }

    private static boolean showsPicture(Element element) {
        var kind = element.getAttributeValue("medium", "") + element.getAttributeValue("type", "");
        return switch (element.getName()) {
            case "thumbnail", "image" -> true;
            case "content" -> kind.contains("image");
            default -> false;
        };
    }

    private static Optional<Element> foreign(SyndEntry entry, String name) {
        return entry.getForeignMarkup().stream()
                .filter(element -> element.getName().equals(name))
                .findFirst();
    }
}
