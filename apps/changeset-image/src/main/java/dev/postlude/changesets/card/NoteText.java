package dev.postlude.changesets.card;

import dev.postlude.changesets.code.Scan;
import dev.postlude.picture.Paragraph;
import dev.postlude.picture.Span;
import dev.postlude.picture.Style;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/// The Markdown of a change, set as slabs: paragraphs, lists, code and quotes, each indented as deep as it lies.
final class NoteText {

    /// Characters of one summary that are looked at. The largest anybody has seen in the wild is about a third of it.
    static final int MOST_CHARACTERS = 30_000;

    /// Where the first line of a summary is looked for.
    private static final int MOST_OF_A_LINE = 4_000;

    /// Lists in lists in quotes: below this depth text is no longer indented, only told.
    private static final int DEEPEST = 6;

    private static final Parser PARSER =
            Parser.builder().customDelimiterProcessor(new Struck.Tildes()).build();

    private final Sheet sheet;
    private final List<Slab> slabs = new ArrayList<>();
    private TextSlab.@Nullable Mark mark;
    private double gap;

    private NoteText(Sheet sheet, double gap, TextSlab.@Nullable Mark mark) {
        this.sheet = sheet;
        this.gap = gap;
        this.mark = mark;
    }

    /// @param mark what stands before the first line
    static List<Slab> of(String markdown, double gap, double indent, TextSlab.@Nullable Mark mark, Sheet sheet) {
        var text = new NoteText(sheet, gap, mark);
        var shown = markdown.length() <= MOST_CHARACTERS ? markdown : markdown.substring(0, MOST_CHARACTERS);
        if (shown.isBlank()) {
            text.paragraph(
                    List.of(new Span(
                            "No summary.",
                            sheet.body().in(sheet.colours().soft()).italic())),
                    indent);
        } else {
            text.blocks(PARSER.parse(shown), indent, sheet.body(), 0);
        }
        if (shown.length() < markdown.length()) {
            var left =
                    "%,d more characters of this summary are not shown.".formatted(markdown.length() - shown.length());
            var block = sheet.text(left, sheet.small(), sheet.measure() - indent);
            text.slabs.add(new LeftAway(sheet.em(8), block, indent, left));
        }
        return text.slabs;
    }

    /// The words of the first block, without its Markdown.
    static String firstLine(String markdown) {
        var shown = markdown.substring(0, Math.min(markdown.length(), MOST_OF_A_LINE));
        for (var node = PARSER.parse(shown).getFirstChild(); node != null; node = node.getNext()) {
            var words = Shortcodes.drawn(Inline.plain(node)).strip().lines().findFirst();
            if (words.isPresent()) {
                return words.get();
            }
        }
        return "";
    }

    private void blocks(Node parent, double indent, Style style, int depth) {
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            block(child, indent, style, depth);
        }
    }

    private void block(Node node, double indent, Style style, int depth) {
        if (depth > DEEPEST) {
            paragraph(List.of(new Span(Inline.plain(node), style)), indent);
            return;
        }
        switch (node) {
            case Heading heading -> paragraph(Inline.spans(heading, style.bold(), sheet), indent);
            case org.commonmark.node.Paragraph paragraph -> prose(paragraph, indent, style);
            case FencedCodeBlock code -> code(String.valueOf(code.getInfo()), code.getLiteral(), indent);
            case IndentedCodeBlock code -> code("", code.getLiteral(), indent);
            case BlockQuote quote -> quote(quote, indent, depth);
            case BulletList list -> items(list, indent, style, depth);
            case OrderedList list -> items(list, indent, style, depth);
            case HtmlBlock html -> html(html.getLiteral(), indent, style);
            case ThematicBreak line -> paragraph(List.of(new Span("· · ·", sheet.small())), indent);
            case LinkReferenceDefinition definition -> {}
            default -> blocks(node, indent, style, depth + 1);
        }
    }

    /// Markdown proper knows no tables; set in columns they are read all the same.
    private void prose(Node node, double indent, Style style) {
        var words = Inline.plain(node);
        if (words.startsWith("|") && words.contains("\n|")) {
            code("", words, indent);
        } else {
            paragraph(Inline.spans(node, style, sheet), indent);
        }
    }

    private void html(String literal, double indent, Style style) {
        if (!literal.strip().startsWith("<!--")) {
            paragraph(List.of(new Span(literal.strip(), style)), indent);
        }
    }

    private void items(ListBlock list, double indent, Style style, int depth) {
        var number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : 1;
        var width = sheet.em(list instanceof OrderedList ? 40 : 28);
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var sign = list instanceof OrderedList ? number++ + "." : "\u2022";
            var soft = style.in(sheet.colours().soft());
            mark = new TextSlab.Mark(sheet.text(sign, soft, sheet.em(120)), indent);
            var before = slabs.size();
            gap = sheet.em(list.isTight() ? 4 : 8);
            blocks(item, indent + width, style, depth + 1);
            if (slabs.size() == before) {
                paragraph(List.of(new Span(" ", style)), indent + width);
            }
        }
    }

    private void quote(BlockQuote quote, double indent, int depth) {
        var from = slabs.size();
        var soft = sheet.body().in(sheet.colours().soft());
        blocks(quote, indent + sheet.em(20), soft, depth + 1);
        var bar = new TextSlab.Frame(indent, sheet.em(4), sheet.colours().line(), sheet.em(2), 0);
        for (var index = from; index < slabs.size(); index++) {
            if (slabs.get(index) instanceof TextSlab text && text.frame() == null) {
                slabs.set(index, new TextSlab(text.gap(), text.block(), text.indent(), text.mark(), bar, false, false));
            }
        }
    }

    /// @param info which language it is in, if anybody said so
    private void code(String info, String literal, double indent) {
        var padding = sheet.em(14);
        var style = sheet.code(sheet.body()).sized(sheet.em(sheet.dense() ? 18 : 21));
        var width = Math.max(sheet.em(120), sheet.measure() - indent - 2 * padding);
        var block = Paragraph.of(coloured(info, literal.stripTrailing(), style))
                .leading(1.45)
                .in(width);
        var panel =
                new TextSlab.Frame(indent, width + 2 * padding, sheet.colours().panel(), sheet.em(10), padding);
        slabs.add(new TextSlab(gap, block, indent + padding, mark, panel, false, false));
        next();
    }

    private List<Span> coloured(String info, String literal, Style style) {
        var colours = sheet.colours().code();
        return Scan.of(info, literal).stream()
                .map(token -> new Span(
                        token.text(),
                        switch (token.kind()) {
                            case PLAIN -> style;
                            case KEYWORD -> style.in(colours.keyword());
                            case NAME -> style.in(colours.name());
                            case TEXT -> style.in(colours.text());
                            case NUMBER -> style.in(colours.number());
                            case COMMENT -> style.in(colours.remark());
                            case ADDED -> style.in(colours.added());
                            case REMOVED -> style.in(colours.removed());
                        }))
                .toList();
    }

    private void paragraph(List<Span> spans, double indent) {
        var block = sheet.text(spans, Math.max(sheet.em(120), sheet.measure() - indent));
        slabs.add(new TextSlab(gap, block, indent, mark, null, false, false));
        next();
    }

    private void next() {
        mark = null;
        gap = sheet.em(10);
    }
}
