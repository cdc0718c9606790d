package dev.postlude.scoop.feed.text;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/// A publisher's markup, reduced to what a reader may safely be shown.
///
/// What is allowed is listed; everything else goes, with its attributes, styles and scripts. Links lead
/// nowhere but the web and tell the target nothing; pictures that exist only to count readers are gone.
public final class Sanitizer {

    private static final Safelist ALLOWED = Safelist.none()
            .addTags(
                    "a",
                    "abbr",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "details",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "li",
                    "mark",
                    "ol",
                    "p",
                    "pre",
                    "q",
                    "rp",
                    "rt",
                    "ruby",
                    "s",
                    "samp",
                    "small",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "summary",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "time",
                    "tr",
                    "u",
                    "ul",
                    "var",
                    "wbr")
            .addAttributes("a", "href", "title")
            .addAttributes("abbr", "title")
            .addAttributes("blockquote", "cite")
            .addAttributes("img", "src", "alt", "title", "width", "height")
            .addAttributes("ol", "start", "reversed", "type")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("time", "datetime")
            .addAttributes(":all", "dir", "lang")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addProtocols("blockquote", "cite", "http", "https")
            .addProtocols("img", "src", "http", "https");

    private static final Pattern COUNTS_READERS = Pattern.compile(
            "//[^/]*(doubleclick\\.net|google-analytics\\.com|googletagmanager\\.com|scorecardresearch\\.com"
                    + "|quantserve\\.com|stats\\.wordpress\\.com|pixel\\.wp\\.com|feedsportal\\.com|feedburner\\.com/~)"
                    + "|//(www\\.)?facebook\\.com/tr[/?]|/(pixel|beacon|spacer|1x1)\\.(gif|png)",
            Pattern.CASE_INSENSITIVE);

    private static final int MAX_WORDS = 20_000;

    private Sanitizer() {}

    /// `html` as it may be shown. Relative links are resolved against `base`; without one they are dropped.
    public static String clean(@Nullable String html, @Nullable URI base) {
        if (html == null || html.isBlank()) {
            return "";
        }
        var dirty = Html.fragment(html, base == null ? "" : base.toString());
        dirty.select("script, style, noscript, template, iframe, object, embed, form, svg, math, title")
                .remove();
        resolve(dirty, "a[href]", "href", base);
        resolve(dirty, "img", "src", base);
        dropCounters(dirty);
        var clean = new Cleaner(ALLOWED).clean(dirty);
        clean.select("a[href]").attr("rel", "noopener noreferrer nofollow");
        clean.select("img").attr("loading", "lazy").attr("referrerpolicy", "no-referrer");
        clean.select("img:not([src])").remove();
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        return clean.body().html().strip();
    }

    /// The words of `html` without any markup, on one line. Meant for titles and names, so only the beginning of
    /// a very long text is looked at.
    public static String words(@Nullable String html) {
        return html == null
                ? ""
                : Html.fragment(html.substring(0, Math.min(html.length(), MAX_WORDS)), "")
                        .text()
                        .strip();
    }

    private static void resolve(Document document, String selector, String attribute, @Nullable URI base) {
        for (var element : document.select(selector)) {
            var source = attribute.equals("src") ? source(element) : element.attr(attribute);
            if (source.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
                continue;
            }
            Links.absolute(base, source)
                    .ifPresentOrElse(link -> element.attr(attribute, link), () -> element.removeAttr(attribute));
        }
    }

    /// Pages that load pictures late keep the real address elsewhere.
    private static String source(Element image) {
        var source = image.attr("src");
        return source.isBlank() || source.startsWith("data:") ? image.attr("data-src") : source;
    }

    private static void dropCounters(Document document) {
        for (var image : document.select("img")) {
            if (tiny(image.attr("width"))
                    || tiny(image.attr("height"))
                    || COUNTS_READERS.matcher(image.attr("src")).find()) {
                image.remove();
            }
        }
    }

    private static boolean tiny(String size) {
        return size.strip().matches("[012](px)?");
    }
}
