package dev.postlude.scoop.feed.text;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// The article on a web page, without the page around it.
///
/// Every paragraph speaks for the elements it stands in, the nearer the louder, with the length of its
/// prose; text inside links counts against. The element most spoken for is the article.
public record ReadableText(String title, String text, Optional<String> imageUrl) {

    /// What is long enough for any summary, and short enough for any model.
    public static final int MAX_CHARACTERS = 12_000;

    private static final int TOO_SHORT = 140;

    private static final String FURNITURE = "script, style, noscript, template, iframe, object, embed, form, button,"
            + " select, svg, nav, footer, aside, dialog, [hidden], [aria-hidden=true], [role=navigation],"
            + " [role=complementary], [role=banner], [role=contentinfo], [style~=(?i)display:\\s*none]";

    private static final Pattern BESIDE_THE_POINT = Pattern.compile(
            "(^|[\\s_-])(ad|ads|advert\\w*|banner|breadcrumbs?|byline|dateline|comments?|cookies?|disqus|footer|masthead|menu"
                    + "|nav\\w*|newsletter|pagination|paywall|popup|promo\\w*|recommend\\w*|related|share|sharing|sidebar"
                    + "|social|sponsor\\w*|subscribe|teaser|toolbar|widget)([\\s_-]|$)",
            Pattern.CASE_INSENSITIVE);

    private static final String NAMED_ARTICLE =
            "article, main, [role=main], [itemprop=articleBody], .h-entry .e-content, .post-content, .entry-content";

    private static final String BLOCKS = "p, pre, blockquote, li, h2, h3, h4, dd, td, figcaption";

    public static ReadableText of(byte[] page, @Nullable String contentType, URI url) {
        return of(Decoding.decode(page, contentType), url);
    }

    public static ReadableText of(String html, URI url) {
        var document = Html.page(html, url.toString());
        var title = title(document);
        var image = meta(document, "og:image").flatMap(link -> Links.absolute(url, link));
        var description = meta(document, "og:description")
                .or(() -> meta(document, "description"))
                .orElse("");
        document.select(FURNITURE).remove();
        dropWhatIsBeside(document);
        // The headline is known already; in the text it would be a sentence without an end.
        document.select("h1").removeIf(heading -> heading.text().strip().equals(title));
        var text = prose(article(document));
        if (text.length() < TOO_SHORT) {
            var whole = prose(document.body());
            text = whole.length() > text.length() ? whole : text;
        }
        return new ReadableText(title, shorten(text.isEmpty() ? description : text, MAX_CHARACTERS), image);
    }

    private static String title(Document document) {
        return meta(document, "og:title")
                .or(() -> Optional.ofNullable(document.selectFirst("article h1, main h1, h1"))
                        .map(Element::text))
                .filter(title -> !title.isBlank())
                .orElseGet(document::title)
                .strip();
    }

    private static Optional<String> meta(Document document, String name) {
        return Optional.ofNullable(document.selectFirst("meta[property=" + name + "], meta[name=" + name + "]"))
                .map(element -> element.attr("content").strip())
                .filter(content -> !content.isEmpty());
    }

    private static void dropWhatIsBeside(Document document) {
        for (var element : document.select("div, section, ul, ol, p, header, span, table")) {
            var words = element.className() + " " + element.id();
            if (BESIDE_THE_POINT.matcher(words).find()
                    && element.selectFirst("article, main, [itemprop=articleBody]") == null) {
                element.remove();
            }
        }
    }

    private static Element article(Document document) {
        Map<Element, Double> voices = new HashMap<>();
        for (var block : document.select("p, pre, blockquote, li, td")) {
            var weight = weight(block);
            var ancestor = block.parent();
            for (var distance = 1; ancestor != null && distance <= 3; distance++) {
                voices.merge(ancestor, weight / distance, Double::sum);
                ancestor = ancestor.parent();
            }
        }
        for (var named : document.select(NAMED_ARTICLE)) {
            voices.merge(named, weight(named) * 1.2, Math::max);
        }
        return voices.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(document.body());
    }

    /// Prose counts by its length, and a comma is a sign of prose; what is a link counts against.
    private static double weight(Element element) {
        var text = element.text();
        if (text.length() < 25) {
            return 0;
        }
        var linked =
                element.select("a").stream().mapToInt(a -> a.text().length()).sum();
        var commas = text.chars().filter(c -> c == ',').count();
        return Math.max(0, text.length() - 2.0 * linked) + commas * 10.0;
    }

    private static String prose(Element element) {
        var out = new Paragraphs();
        NodeTraversor.traverse(out, element);
        return out.text();
    }

    /// `text`, cut at the end of a sentence or at least of a word once it is longer than `limit`.
    public static String shorten(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        var cut = text.substring(0, limit);
        var sentence = Math.max(cut.lastIndexOf(". "), Math.max(cut.lastIndexOf(".\n"), cut.lastIndexOf("? ")));
        if (sentence > limit / 2) {
            return cut.substring(0, sentence + 1);
        }
        var word = cut.lastIndexOf(' ');
        var end = word > limit / 2 ? word : limit;
        return cut.substring(0, Character.isHighSurrogate(cut.charAt(end - 1)) ? end - 1 : end)
                .stripTrailing();
    }

    /// Collects text, with an empty line between blocks.
    private static final class Paragraphs implements NodeVisitor {

        private final StringBuilder out = new StringBuilder();
        private final StringBuilder line = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                line.append(text.text());
            } else if (node instanceof Element element && breaks(element)) {
                flush();
                if (element.nameIs("li")) {
                    line.append("- ");
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && breaks(element)) {
                flush();
            }
        }

        private static boolean breaks(Element element) {
            return element.isBlock() || element.nameIs("br") || element.is(BLOCKS);
        }

        private void flush() {
            var text = line.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
            if (!text.isEmpty() && !text.equals("-")) {
                out.append(out.isEmpty() ? "" : "\n\n").append(text);
            }
            line.setLength(0);
        }

        String text() {
            flush();
            return out.toString();
        }
    }
}
