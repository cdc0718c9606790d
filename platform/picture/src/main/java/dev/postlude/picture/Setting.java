package dev.postlude.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Fills lines with a paragraph's text: as many words as fit, a word longer than a line parted where it hurts least.
final class Setting {

    /// What a line may be wider than it should be: the error of adding up.
    private static final double TOLERANCE = 0.01;

    private static final int MOST_BALANCED_LINES = 12;

    private final Paragraph paragraph;
    private final Prose prose;
    private final Findings findings;
    private boolean fits = true;

    private Setting(Paragraph paragraph, Prose prose, Findings findings) {
        this.paragraph = paragraph;
        this.prose = prose;
        this.findings = findings;
    }

    static Block of(Paragraph paragraph, double width) {
        var findings = new Findings();
        var prose = Prose.of(paragraph.spans(), findings);
        var setting = new Setting(paragraph, prose, findings);
        var lines = setting.lines(width);
        if (paragraph.balanced() && lines.size() > 1 && lines.size() <= MOST_BALANCED_LINES) {
            lines = setting.balanced(lines, width);
        }
        var clamped = lines.size() > paragraph.mostLines();
        if (clamped) {
            lines = setting.clamped(lines, width);
        }
        if (!setting.fits) {
            findings.add("A character is wider than the line it stands in.");
        }
        var align = paragraph.align();
        var shown = lines.stream().map(Filled::line).toList();
        return new Block(width, shown, align, prose.rightToLeft(), setting.fits, clamped, findings.list());
    }

    private record Filled(int start, int end, Line line) {}

    private List<Filled> lines(double width) {
        var lines = new ArrayList<Filled>();
        var text = prose.text;
        if (text.isEmpty()) {
            if (!paragraph.spans().isEmpty()) {
                var style = paragraph.spans().getFirst().style();
                lines.add(new Filled(0, 0, Line.empty(style, paragraph.leading())));
            }
            return lines;
        }
        var start = 0;
        while (start <= text.length()) {
            var newLine = text.indexOf('\n', start);
            var end = newLine < 0 ? text.length() : newLine;
            fill(lines, start, end, width);
            start = end + 1;
        }
        return lines;
    }

    private void fill(List<Filled> lines, int from, int to, double width) {
        if (from == to) {
            var style = prose.styleAt(Math.min(from, prose.text.length() - 1));
            lines.add(new Filled(from, to, Line.empty(style, paragraph.leading())));
            return;
        }
        var start = from;
        while (start < to) {
            var line = longest(start, to, width);
            lines.add(line);
            start = line.end;
        }
    }

    private Filled longest(int start, int to, double width) {
        var candidates = new Candidates(prose, start, to);
        return widest(start, candidates.words(), width)
                .or(() -> widest(start, candidates.jointsOfTheFirstWord(), width))
                .or(() -> widest(start, candidates.charactersOfTheFirstWord(), width))
                .orElseGet(() -> tooWide(start, to));
    }

    /// One character that alone is wider than the line.
    private Filled tooWide(int start, int to) {
        fits = false;
        var next = prose.nextCluster(start + 1);
        var end = next < 0 ? to : Math.min(next, to);
        return new Filled(start, end, line(start, end));
    }

    /// The longest line that ends at one of `ends` and is not too wide. Adding up the characters' own widths tells
    /// about where that is; shaping, which knows joins and kerning, has the last word.
    private Optional<Filled> widest(int start, int[] ends, double width) {
        var at = guess(start, ends, width);
        var fitting = fitting(start, ends[at], width);
        while (fitting.isPresent() && at + 1 < ends.length) {
            var longer = fitting(start, ends[++at], width);
            if (longer.isEmpty()) {
                return fitting;
            }
            fitting = longer;
        }
        while (fitting.isEmpty() && at > 0) {
            fitting = fitting(start, ends[--at], width);
        }
        return fitting;
    }

    private Optional<Filled> fitting(int start, int end, double width) {
        // Shapes join to less than the sum of their parts, but not to a third of it.
        if (prose.width(start, end) > 3 * width + 4 * prose.styleAt(start).size()) {
            return Optional.empty();
        }
        var line = line(start, end);
        return line.extent() <= width + TOLERANCE ? Optional.of(new Filled(start, end, line)) : Optional.empty();
    }

    private int guess(int start, int[] ends, double width) {
        var low = 0;
        var high = ends.length - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (prose.width(start, ends[middle]) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private Line line(int start, int end) {
        var trimmed = end;
        while (trimmed > start && Character.isWhitespace(prose.text.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed == start
                ? Line.empty(prose.styleAt(start), paragraph.leading())
                : Line.of(prose, start, trimmed, paragraph.leading());
    }

    /// As many lines as before, in the narrowest measure that still holds them.
    private List<Filled> balanced(List<Filled> lines, double width) {
        var best = lines;
        var low = width / lines.size() / 2;
        var high = width;
        for (var round = 0; round < 9; round++) {
            var middle = (low + high) / 2;
            var fitted = fits;
            var tried = lines(middle);
            if (fits && tried.size() == lines.size()) {
                best = tried;
                high = middle;
            } else {
                low = middle;
            }
            fits = fitted;
        }
        return best;
    }

    private List<Filled> clamped(List<Filled> lines, double width) {
        var kept = new ArrayList<>(lines.subList(0, paragraph.mostLines()));
        var last = kept.removeLast();
        findings.add("Left away behind an ellipsis: %d of %d lines."
                .formatted(lines.size() - paragraph.mostLines(), lines.size()));
        var end = last.end;
        var line = withEllipsis(last.start, end);
        while (line.extent() > width + TOLERANCE && end > last.start) {
            end = shortened(last.start, end);
            line = withEllipsis(last.start, end);
        }
        kept.add(new Filled(last.start, end, line));
        return kept;
    }

    /// A word less, or a character, where that would be much of the line.
    private int shortened(int start, int end) {
        var word = prose.breaks.previousSetBit(end - 1);
        return word > start && end - word < 16 ? word : prose.text.offsetByCodePoints(end, -1);
    }

    private Line withEllipsis(int start, int end) {
        var spans = new ArrayList<Span>();
        var kept = end;
        while (kept > start && !Character.isLetterOrDigit(prose.text.charAt(kept - 1))) {
            kept--;
        }
        for (var at = start; at < kept; ) {
            var span = prose.spanOf[at];
            var next = at;
            while (next < kept && prose.spanOf[next] == span) {
                next++;
            }
            spans.add(new Span(prose.text.substring(at, next), prose.styleAt(at)));
            at = next;
        }
        spans.add(new Span("\u2026", prose.styleAt(Math.max(start, kept - 1))));
        // What is missing in this line has been told already, when it was seen for the first time.
        var shorter = Prose.of(spans, new Findings());
        return Line.of(shorter, 0, shorter.text.length(), paragraph.leading());
    }
}
