package dev.postlude.scoop.feed.text;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/// HTML as strangers write it, turned into a tree of bounded size and depth.
///
/// The parser's work grows with the depth of its input, so that a few hundred kilobytes of nothing but opening
/// tags would keep it busy for minutes. Nobody's page is nested deeper than the limit.
public final class Html {

    private static final int MAX_DEPTH = 200;

    private static final int MAX_CHARACTERS = 1_000_000;

    private Html() {}

    public static Document page(String html, String base) {
        return Jsoup.parse(cut(html), base, parser());
    }

    public static Document fragment(String html, String base) {
        var document = Document.createShell(base);
        var body = document.body();
        parser().parseFragmentInput(cut(html), body, base).forEach(body::appendChild);
        return document;
    }

    private static String cut(String html) {
        return html.length() <= MAX_CHARACTERS ? html : html.substring(0, MAX_CHARACTERS);
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    }
}
