package dev.postlude.changesets.card;

import dev.postlude.picture.Span;
import dev.postlude.picture.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// The words of a paragraph in Markdown, as spans.
final class Inline {

    /// Emphasis within emphasis, deeper than anybody can see; below it only the words are taken.
    private static final int DEEPEST = 30;

    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    private final Sheet sheet;
    private final List<Span> spans = new ArrayList<>();

    private Inline(Sheet sheet) {
        this.sheet = sheet;
    }

    static List<Span> spans(Node paragraph, Style style, Sheet sheet) {
        var inline = new Inline(sheet);
        inline.children(paragraph, style, 0);
        return inline.spans;
    }

    /// The words alone. Walks without recursion, for trees that are too deep for it.
    static String plain(Node node) {
        var words = new StringBuilder();
        var at = node;
        while (at != null) {
            words.append(literal(at));
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                continue;
            }
            while (at != null && at != node && at.getNext() == null) {
                at = at.getParent();
            }
            at = at == null || at == node ? null : at.getNext();
        }
        return words.toString();
    }

    private static String literal(Node node) {
        return switch (node) {
            case Text text -> text.getLiteral();
            case Code code -> code.getLiteral();
            case HtmlInline html -> html.getLiteral();
            case SoftLineBreak soft -> "\n";
            case HardLineBreak hard -> "\n";
            default -> "";
        };
    }

    private void children(Node parent, Style style, int depth) {
        if (depth > DEEPEST) {
            add(plain(parent), style);
            return;
        }
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            node(child, style, depth);
        }
    }

    private void node(Node node, Style style, int depth) {
        switch (node) {
            case Text text -> add(Shortcodes.drawn(text.getLiteral()), style);
            case Code code -> add(code.getLiteral(), sheet.chip(style));
            case StrongEmphasis strong -> children(strong, style.bold(), depth + 1);
            case Emphasis emphasis -> children(emphasis, style.italic(), depth + 1);
            case Struck struck -> children(struck, style.strike(), depth + 1);
            case Link link -> children(link, style.in(sheet.colours().link()).underline(), depth + 1);
            case Image image -> {
                add("🖼️ ", style);
                children(image, style.italic(), depth + 1);
            }
            case SoftLineBreak soft -> add(" ", style);
            case HardLineBreak hard -> add("\n", style);
            case HtmlInline html -> add(BREAK.matcher(html.getLiteral()).matches() ? "\n" : html.getLiteral(), style);
            default -> children(node, style, depth + 1);
        }
    }

    private void add(String text, Style style) {
        var begins = spans.isEmpty() || spans.getLast().text().endsWith("\n");
        var shown = begins ? text.stripLeading() : text;
        if (!shown.isEmpty() || text.equals("\n")) {
            spans.add(new Span(shown.isEmpty() ? text : shown, style));
        }
    }
}
