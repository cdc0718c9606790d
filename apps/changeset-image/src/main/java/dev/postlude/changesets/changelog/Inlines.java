package dev.postlude.changesets.changelog;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// Writes what stands inside of a block, from the text as its author wrote it: only marks that have more
/// than one spelling are spelled anew.
final class Inlines {

    private final String markdown;

    Inlines(String markdown) {
        this.markdown = markdown;
    }

    String text(Node parent) {
        return children(parent, false).strip();
    }

    /// The node as it was written, line by line, without what surrounds its lines.
    String slice(Node node) {
        var lines = new ArrayList<String>();
        for (var span : node.getSourceSpans()) {
            lines.add(markdown.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()));
        }
        return String.join("\n", lines);
    }

    private String children(Node parent, boolean emphasized) {
        var text = new StringBuilder();
        var run = new StringBuilder();
        for (var child : list(parent)) {
            if (child instanceof Text) {
                run.append(slice(child));
            } else if (child instanceof SoftLineBreak) {
                run.append('\n');
            } else {
                text.append(Words.of(run.toString()));
                run.setLength(0);
                text.append(inline(child, emphasized));
            }
        }
        return text.append(Words.of(run.toString())).toString();
    }

    private static List<Node> list(Node parent) {
        var nodes = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            nodes.add(child);
        }
        return nodes;
    }

    private String inline(Node node, boolean emphasized) {
        return switch (node) {
            case Emphasis emphasis -> emphasis(emphasis, emphasized);
            case StrongEmphasis strong -> "**" + children(strong, emphasized) + "**";
            case Code code -> code(code);
            case Link link -> link(link, emphasized);
            case Image image -> slice(image);
            case HardLineBreak ignored -> slice(node).startsWith(" ") ? "  \n" : "\\\n";
            default -> slice(node);
        };
    }

    private String emphasis(Emphasis emphasis, boolean emphasized) {
        if (emphasis.getFirstChild() instanceof StrongEmphasis strong && strong.getNext() == null) {
            return "**_" + children(strong, true) + "_**";
        }
        var mark = emphasized || touchesWord(emphasis) ? "*" : "_";
        return mark + children(emphasis, true) + mark;
    }

    private boolean touchesWord(Node node) {
        var before = node.getPrevious() instanceof Text text ? slice(text) : "";
        var after = node.getNext() instanceof Text text ? slice(text) : "";
        return (!before.isEmpty() && Words.isLetter(before.charAt(before.length() - 1)))
                || (!after.isEmpty() && Words.isLetter(after.charAt(0)));
    }

    private static String code(Code code) {
        var value = code.getLiteral();
        var mark = "`";
        while (containsRun(value, mark.length())) {
            mark += "`";
        }
        var gap = mark.length() > 1 ? " " : "";
        return mark + gap + value.strip() + gap + mark;
    }

    private static boolean containsRun(String value, int length) {
        var run = 0;
        for (var c : (value + " ").toCharArray()) {
            if (c == '`') {
                run++;
            } else if (run == length) {
                return true;
            } else {
                run = 0;
            }
        }
        return false;
    }

    /// References and bare addresses stay as written.
    private String link(Link link, boolean emphasized) {
        var written = slice(link);
        if (!written.startsWith("[") || !written.endsWith(")")) {
            return written;
        }
        var address = link.getDestination().contains(" ") ? "<" + link.getDestination() + ">" : link.getDestination();
        var title = link.getTitle() == null ? "" : " " + quoted(link.getTitle());
        return "[" + children(link, emphasized) + "](" + address + title + ")";
    }

    private static String quoted(String title) {
        return title.contains("\"") && !title.contains("'")
                ? "'" + title + "'"
                : "\"" + title.replace("\"", "\\\"") + "\"";
    }
}
