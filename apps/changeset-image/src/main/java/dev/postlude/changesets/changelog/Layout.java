package dev.postlude.changesets.changelog;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Lays Markdown out as the formatter does that `@changesets/cli` runs over a changelog by default: one
/// blank line between blocks, `-` for bullets, `_` for emphasis, tables in columns, and so on.
///
/// Two things it leaves as they are, where the original may differ: the code inside of fences, which the
/// original formats too if it knows the language, and stars that open no emphasis although they look like
/// it. `"prettier": false` in the configuration switches the formatter off there, and this off here.
public final class Layout {

    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private static final int DEEPEST = 100;

    private final List<String> source;
    private final Inlines inlines;

    private Layout(String markdown) {
        source = markdown.lines().toList();
        inlines = new Inlines(markdown);
    }

    /// What nests too deeply for anybody to have meant it is returned as it came.
    public static String of(String markdown) {
        var document = PARSER.parse(markdown);
        if (nestsDeeply(document)) {
            return markdown;
        }
        var text = new Layout(markdown).children(document, "\n\n");
        return text.isEmpty() ? "" : text + "\n";
    }

    private static boolean nestsDeeply(Node document) {
        var depth = 0;
        var at = document;
        while (depth <= DEEPEST) {
            if (at.getFirstChild() != null) {
                at = at.getFirstChild();
                depth++;
                continue;
            }
            while (at.getNext() == null) {
                if (at.getParent() == null || at == document) {
                    return false;
                }
                at = at.getParent();
                depth--;
            }
            at = at.getNext();
        }
        return true;
    }

    private String children(Node parent, String between) {
        var text = new StringBuilder();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (!text.isEmpty()) {
                text.append(between(child, between));
            }
            text.append(block(child));
        }
        return text.toString();
    }

    /// A list before indented code would run together with it without a wider gap; markup right below a
    /// text belongs to it.
    private static String between(Node child, String usual) {
        var before = child.getPrevious();
        if (before instanceof ListBlock && child instanceof IndentedCodeBlock) {
            return "\n\n\n";
        }
        var touches =
                child instanceof HtmlBlock && before instanceof Paragraph && firstLine(child) == lastLine(before) + 1;
        return touches ? "\n" : usual;
    }

    private String block(Node node) {
        return switch (node) {
            case Heading heading -> "#".repeat(heading.getLevel()) + " " + inlines.text(heading);
            case Paragraph paragraph -> paragraph(paragraph);
            case BulletList list -> list(list);
            case OrderedList list -> list(list);
            case BlockQuote quote -> indented("> ", children(quote, "\n\n"), ">");
            case FencedCodeBlock code -> fenced(code);
            case IndentedCodeBlock code -> indented("    ", stripEnd(code.getLiteral()), "");
            case HtmlBlock html -> stripEnd(html.getLiteral());
            case ThematicBreak ignored -> rule(node);
            default -> inlines.slice(node);
        };
    }

    private String paragraph(Paragraph paragraph) {
        return Table.of(inlines.slice(paragraph)).orElseGet(() -> inlines.text(paragraph));
    }

    private static String rule(Node node) {
        var at = node.getParent();
        while (at != null && !(at instanceof ListBlock)) {
            at = at.getParent();
        }
        return at instanceof ListBlock list && place(list) % 2 == 0 ? "***" : "---";
    }

    private static String fenced(FencedCodeBlock code) {
        var longest = 0;
        var run = 0;
        for (var c : code.getLiteral().toCharArray()) {
            run = c == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        var fence = "`".repeat(Math.max(3, longest + 1));
        var body = code.getLiteral().isEmpty() ? "" : code.getLiteral();
        return fence + code.getInfo() + "\n" + body + (body.isEmpty() ? "\n" : "") + fence;
    }

    private String list(ListBlock list) {
        var text = new StringBuilder();
        var number = 0;
        for (var child = list.getFirstChild(); child != null; child = child.getNext()) {
            var item = (ListItem) child;
            var marker = marker(list, number++);
            var body = children(item, isLoose(item) ? "\n\n" : "\n");
            var inner = indented(" ".repeat(marker.length()), body, "").stripLeading();
            text.append(inner.isEmpty() ? marker.strip() : marker + inner);
            if (child.getNext() != null) {
                text.append(isLoose(item) ? "\n\n" : "\n");
            }
        }
        return text.toString();
    }

    private String marker(ListBlock list, int number) {
        var even = place(list) % 2 == 0;
        if (!(list instanceof OrderedList ordered)) {
            return even ? "- " : "* ";
        }
        var start = ordered.getMarkerStartNumber() == null ? 1 : ordered.getMarkerStartNumber();
        var shown = number == 0 ? start : countsByOnes(list) ? 1 : start + number;
        return shown + (even ? ". " : ") ");
    }

    /// A list all of whose items are numbered 1, or 0 and then 1, keeps it that way.
    private boolean countsByOnes(ListBlock list) {
        var numbers = new ArrayList<Integer>();
        for (var item = list.getFirstChild(); item != null && numbers.size() < 3; item = item.getNext()) {
            var digits = inlines.slice(item).strip().split("\\D", 2)[0];
            numbers.add(digits.isEmpty() ? 0 : Integer.valueOf(digits));
        }
        if (numbers.size() > 2 && numbers.getFirst() == 0) {
            return numbers.get(1) == 1 && numbers.get(2) == 1;
        }
        return numbers.size() > 1 && numbers.get(1) == 1;
    }

    /// How many lists of the same kind stand right before this one.
    private static int place(ListBlock list) {
        var place = 0;
        for (var before = list.getPrevious(); before != null && before.getClass() == list.getClass(); ) {
            place++;
            before = before.getPrevious();
        }
        return place;
    }

    /// An item with a blank line in it or right behind it stands apart from the next one.
    private boolean isLoose(ListItem item) {
        var first = firstLine(item);
        var last = item.getNext() == null ? lastLine(item) : firstLine(item.getNext()) - 1;
        for (var at = first; at <= last; at++) {
            if (source.get(at).replace(">", " ").isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static int firstLine(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex();
    }

    private static int lastLine(Node node) {
        var last = node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().getLast().getLineIndex();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            last = Math.max(last, lastLine(child));
        }
        return last;
    }

    private static String indented(String by, String text, String blank) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\n", -1)) {
            lines.add(line.isBlank() ? blank : by + line);
        }
        return String.join("\n", lines);
    }

    private static String stripEnd(String text) {
        return text.stripTrailing();
    }
}
