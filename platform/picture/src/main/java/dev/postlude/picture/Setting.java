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

    /// The longest line that ends at one of `ends` and is not too wide, by halving: longer lines are wider.
    private Optional<Filled> widest(int start, int[] ends, double width) {
        var fitting = Optional.<Filled>empty();
        var low = 0;
        var most = ends.length - 1;
        // Looking at once at the end of a long text would shape all of it for a line of sixty characters.
        var high = Math.min(most, firstGuess(start, ends, width));
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var line = line(start, ends[middle]);
            if (line.extent() <= width + TOLERANCE) {
                fitting = Optional.of(new Filled(start, ends[middle], line));
                low = middle + 1;
                high = low > high ? Math.min(most, high * 2 + 1) : high;
            } else {
                most = middle - 1;
                high = most;
            }
        }
        return fitting;
    }

    private int firstGuess(int start, int[] ends, double width) {
        var characters = width / (prose.styleAt(start).size() * 0.4) + 8;
        var count = 0;
        while (count < ends.length && ends[count] - start < characters) {
            count++;
        }
        return count;
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
        findings.add("%d lines of %d are left away behind an ellipsis."
                .formatted(lines.size() - paragraph.mostLines(), lines.size()));
        var end = last.end;
        var line = withEllipsis(last.start, end);
        while (line.extent() > width + TOLERANCE && end > last.start) {
            end = prose.text.offsetByCodePoints(end, -1);
            line = withEllipsis(last.start, end);
        }
        kept.add(new Filled(last.start, end, line));
        return kept;
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
