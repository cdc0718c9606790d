package dev.postlude.resume.document.read;

import dev.postlude.resume.document.read.PdfPages.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes lines of the pieces of columns, and puts together again what was one line before it reached the margin.
final class PdfRows {

    private static final int SIZE = 100;
    private static final int BOLD = 10;

    private final double usualSize;
    private final List<TextLine> lines = new ArrayList<>();

    PdfRows(double usualSize) {
        this.usualSize = usualSize;
    }

    /// One row, as far as it matters for what comes below it.
    private record Row(double left, double textLeft, double right, double y, double letter, TextLine line) {}

    List<TextLine> lines(List<PdfColumns.Column> columns) {
        columns.forEach(column -> column(column.pieces(), column.right()));
        return lines;
    }

    private void column(List<Piece> column, double right) {
        double left = column.stream().mapToDouble(Piece::left).min().orElse(0);
        Row above = null;
        for (var pieces : rows(column)) {
            var row = row(pieces, left, above);
            if (above != null && continues(above, row, right)) {
                var joined = join(above.line(), row.line());
                lines.set(lines.size() - 1, joined);
                above = new Row(above.left(), above.textLeft(), row.right(), row.y(), row.letter(), joined);
            } else {
                lines.add(row.line());
                above = row;
            }
        }
    }

    private static List<List<Piece>> rows(List<Piece> column) {
        var sorted = new ArrayList<>(column);
        sorted.sort(Comparator.comparingDouble(Piece::y));
        var rows = new ArrayList<List<Piece>>();
        for (var piece : sorted) {
            if (rows.isEmpty() || piece.y() - rows.getLast().getFirst().y() > piece.size() * 0.4) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(piece);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Piece::left)));
        return rows;
    }

    private Row row(List<Piece> pieces, double columnLeft, @Nullable Row above) {
        var first = pieces.getFirst();
        boolean sign = pieces.size() > 1
                && Bullets.starts(first.text() + " x")
                && first.text().length() == 1;
        var text = String.join("\t", pieces.stream().map(Piece::text).toList());
        if (sign) {
            text = text.replaceFirst("\t", " ");
        }
        boolean bullet = Bullets.starts(text);
        double textLeft = sign ? pieces.get(1).left() : bullet ? first.left() + first.size() * 0.6 : first.left();
        double letter =
                (first.right() - first.left()) / Math.max(1, first.text().length());
        boolean gap = above == null || first.y() - above.y() > first.size() * 1.75 || first.y() < above.y();
        var own = bullet ? Bullets.without(text) : text;
        int indent = (int) Math.round((first.left() - columnLeft) / usualSize * 2);
        var line = new TextLine(lines.size() + 1, own, bullet, bullet ? 0 : style(first, own), indent, gap);
        return new Row(first.left(), textLeft, pieces.getLast().right(), first.y(), letter, line);
    }

    private int style(Piece piece, String text) {
        int bigger = piece.size() > usualSize * 1.08 ? (int) Math.round(piece.size()) : 0;
        return SIZE * bigger + (piece.bold() ? BOLD : 0) + PlainLines.style(text) % 2;
    }

    private static boolean continues(Row above, Row row, double right) {
        if (row.line().bullet()
                || row.line().gap()
                || row.line().style() != above.line().style()) {
            return false;
        }
        if (above.line().bullet()) {
            return row.left() >= above.textLeft() - 3;
        }
        boolean tabbed =
                above.line().text().indexOf('\t') >= 0 || row.line().text().indexOf('\t') >= 0;
        int firstWord = (row.line().text() + " ").indexOf(' ') + 1;
        boolean noRoom = above.right() + firstWord * row.letter() > right;
        return !tabbed && noRoom && Section.named(above.line().text()).isEmpty();
    }

    private static TextLine join(TextLine above, TextLine below) {
        // "micro-" and "services" were one word with a hyphen, "develop-" and "ment" one without; only the first
        // kind can be told from its looks, and a hyphen too many is no lie.
        var glue = above.text().endsWith("-") ? "" : " ";
        return above.withText(above.text() + glue + below.text());
    }
}
