package dev.postlude.resume.document.read;

import dev.postlude.resume.document.read.PdfPages.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalDouble;

/// Puts the pieces of a page in the order a person reads them: whole lines across, and between those one column
/// after the other.
final class PdfColumns {

    private static final int FEWEST_IN_COLUMN = 5;
    private static final double SAME_EDGE = 3;
    private static final double FEWEST_POINTS_LEFT = 60;
    private static final double GUTTER = 10;
    private static final double MOST_CROSSING = 0.25;

    private final Deadline deadline;

    PdfColumns(Deadline deadline) {
        this.deadline = deadline;
    }

    /// @param right where its lines end at the latest
    record Column(List<Piece> pieces, double right) {}

    List<TextLine> lines(List<List<Piece>> pages) {
        var columns = new ArrayList<Column>();
        for (var page : pages) {
            deadline.check();
            columns.addAll(columns(page));
        }
        return new PdfRows(usual(pages)).lines(columns);
    }

    /// The bands of a page in reading order, each a list of pieces of one column.
    private List<Column> columns(List<Piece> page) {
        double margin = page.stream().mapToDouble(Piece::right).max().orElse(0);
        var gutter = gutter(page);
        if (gutter.isEmpty()) {
            return List.of(new Column(page, margin));
        }
        double x = gutter.getAsDouble();
        var bands = new ArrayList<Column>();
        var across = new ArrayList<Piece>();
        var left = new ArrayList<Piece>();
        var right = new ArrayList<Piece>();
        for (var piece : page) {
            boolean crosses = piece.left() < x - SAME_EDGE && piece.right() > x + SAME_EDGE;
            if (crosses) {
                flush(bands, left, x - GUTTER);
                flush(bands, right, margin);
                across.add(piece);
            } else {
                flush(bands, across, margin);
                (piece.left() < x - SAME_EDGE ? left : right).add(piece);
            }
        }
        flush(bands, across, margin);
        flush(bands, left, x - GUTTER);
        flush(bands, right, margin);
        return bands;
    }

    private static void flush(List<Column> bands, List<Piece> pieces, double right) {
        if (!pieces.isEmpty()) {
            bands.add(new Column(List.copyOf(pieces), right));
            pieces.clear();
        }
    }

    /// Where a second column begins: an edge at which many pieces start, hardly any line runs across, and that is
    /// no list of dates set at the right.
    private OptionalDouble gutter(List<Piece> page) {
        double margin = page.stream().mapToDouble(Piece::left).min().orElse(0);
        // The leftmost edge: the text of bullets has one too, a little further in.
        for (var candidate :
                page.stream().sorted(Comparator.comparingDouble(Piece::left)).toList()) {
            double x = candidate.left();
            if (x < margin + FEWEST_POINTS_LEFT) {
                continue;
            }
            deadline.check();
            var starting = page.stream()
                    .filter(piece -> Math.abs(piece.left() - x) <= SAME_EDGE)
                    .toList();
            if (starting.size() >= FEWEST_IN_COLUMN && divides(page, starting, x)) {
                return OptionalDouble.of(x);
            }
        }
        return OptionalDouble.empty();
    }

    private static boolean divides(List<Piece> page, List<Piece> starting, double x) {
        double top = starting.stream().mapToDouble(Piece::y).min().orElse(0) - 1;
        double bottom = starting.stream().mapToDouble(Piece::y).max().orElse(0) + 1;
        long dates = starting.stream()
                .filter(piece -> DateRanges.rangeOrEnd(piece.text()).isPresent()
                        && piece.text().split("\\s+").length <= 5)
                .count();
        long across = 0;
        long left = 0;
        for (var piece : page) {
            boolean beside = piece.y() >= top && piece.y() <= bottom && piece.left() < x - SAME_EDGE;
            across += beside && piece.right() > x - 2 ? 1 : 0;
            left += beside && piece.right() <= x - 2 ? 1 : 0;
        }
        return dates * 2 < starting.size() && left >= FEWEST_IN_COLUMN - 1 && across <= MOST_CROSSING * starting.size();
    }

    /// The size of most letters.
    private static double usual(List<List<Piece>> pages) {
        var letters = new HashMap<Double, Integer>();
        pages.forEach(page -> page.forEach(piece ->
                letters.merge(Math.rint(piece.size() * 2) / 2, piece.text().length(), Integer::sum)));
        return letters.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue()))
                .map(entry -> entry.getKey())
                .orElse(10.0);
    }
}
