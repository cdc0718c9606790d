package dev.postlude.scoop.feed.read;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a text is, judged by how it begins.
enum Sniff {
    BLANK,
    JSON,
    XML,
    WEB_PAGE,
    FEED_LIST,
    OTHER;

    /// A root element further down than this is not looked for: that much junk is not in front of a feed.
    private static final int WINDOW = 8192;

    private static final Pattern FEED_ROOT =
            Pattern.compile("<(?:[\\w.-]+:)?(rss|rdf|feed|channel|entry)(?=[\\s>/])", Pattern.CASE_INSENSITIVE);

    private static final Pattern PAGE_ROOT = Pattern.compile(
            "<(?:!doctype\\s+html|html|head|body|meta|title|div|p)(?=[\\s>/])", Pattern.CASE_INSENSITIVE);

    static Sniff of(String text) {
        var head = text.substring(0, Math.min(text.length(), WINDOW)).strip();
        if (head.isEmpty() || head.chars().allMatch(c -> c <= ' ' || c == '\uFEFF')) {
            return BLANK;
        }
        if (head.startsWith("{")) {
            return JSON;
        }
        var page = PAGE_ROOT.matcher(head);
        var feedAt = rootAt(head);
        var pageAt = page.find() ? page.start() : Integer.MAX_VALUE;
        // Junk in front of a feed is often a line of HTML that a server printed in distress; a real page
        // declares itself one.
        if (feedAt < Integer.MAX_VALUE && (feedAt < pageAt || !declaresPage(head, feedAt))) {
            return XML;
        }
        var listAt = head.toLowerCase(Locale.ROOT).indexOf("<opml");
        if (listAt >= 0 && listAt < pageAt) {
            return FEED_LIST;
        }
        return pageAt < Integer.MAX_VALUE ? WEB_PAGE : OTHER;
    }

    /// Where the root element of a feed begins, not counting one that a comment mentions; a very large number
    /// when there is none.
    static int rootAt(String text) {
        var root = FEED_ROOT.matcher(text);
        var from = 0;
        while (root.find(from)) {
            var comment = text.lastIndexOf("<!--", root.start());
            var commentEnd = comment < from ? -1 : text.indexOf("-->", comment);
            if (commentEnd < root.start()) {
                return root.start();
            }
            from = commentEnd;
        }
        return Integer.MAX_VALUE;
    }

    private static boolean declaresPage(String head, int before) {
        var front = head.substring(0, before).toLowerCase(Locale.ROOT);
        return front.contains("<html") || front.contains("<!doctype html") || front.contains("<body");
    }
}
