package dev.postlude.resume.document.read;

import java.util.ArrayList;
import java.util.List;

/// Divides the lines of a section into its entries: what stands above the bullets, and the bullets.
///
/// A date tells where an entry is. Whether its line comes first or after the name of the employer is the same
/// throughout a resume, so the first entry of a section shows it.
final class Entries {

    private static final int MOST_HEAD_WORDS = 16;
    private static final int MOST_LINES_ABOVE = 2;
    private static final int MOST_LINES_BELOW = 2;
    private static final int WORDS_BELOW = 9;

    private Entries() {}

    /// @param head what it is: names, places, dates
    /// @param body what was done
    record Entry(List<TextLine> head, List<TextLine> body) {}

    static List<Entry> of(List<TextLine> lines) {
        var starts = starts(lines);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            entries.add(entry(lines.subList(from, to)));
        }
        if (!starts.isEmpty() && starts.getFirst() > 0) {
            entries.addFirst(new Entry(List.of(), List.copyOf(lines.subList(0, starts.getFirst()))));
        }
        return entries;
    }

    private static List<Integer> starts(List<TextLine> lines) {
        var dated = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (dated(lines.get(i))) {
                dated.add(i);
            }
        }
        if (dated.isEmpty()) {
            return undatedStarts(lines);
        }
        int above = 0;
        while (above < Math.min(dated.getFirst(), MOST_LINES_ABOVE) && head(lines.get(dated.getFirst() - above - 1))) {
            above++;
        }
        var starts = new ArrayList<Integer>();
        int previous = -1;
        for (int at : dated) {
            boolean next = previous >= 0 && at == previous + 1 && !lines.get(at).gap();
            if (!next || alike(lines.get(previous).text(), lines.get(at).text())) {
                starts.add(start(lines, previous, at, above));
            }
            previous = at;
        }
        return starts;
    }

    /// Of two dated lines in a row the second may be about a promotion, or be an entry of its own.
    private static boolean alike(String one, String other) {
        return (Vocabulary.degree(one) && Vocabulary.degree(other))
                || (Vocabulary.title(one) && Vocabulary.title(other))
                || (Vocabulary.school(one) && Vocabulary.school(other));
    }

    /// Where the entry dated in line `at` begins. After bullets or a gap, all that stands above the date belongs to it.
    private static int start(List<TextLine> lines, int previous, int at, int above) {
        int top = at;
        while (top - 1 > previous
                && at - top < MOST_LINES_ABOVE
                && head(lines.get(top - 1))
                && !lines.get(top).gap()) {
            top--;
        }
        boolean apart = top == 0 || lines.get(top).gap() || lines.get(top - 1).bullet();
        return apart ? top : Math.max(top, at - above);
    }

    /// Without dates, an entry begins where a line that is no bullet follows a bullet, a gap or nothing.
    private static List<Integer> undatedStarts(List<TextLine> lines) {
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            boolean fresh = i == 0 || lines.get(i).gap() || lines.get(i - 1).bullet();
            if (fresh && head(lines.get(i))) {
                starts.add(i);
            }
        }
        return starts.isEmpty() && !lines.isEmpty() ? List.of(0) : starts;
    }

    static boolean dated(TextLine line) {
        return head(line) && DateRanges.rangeOrEnd(line.text()).isPresent();
    }

    private static boolean head(TextLine line) {
        return !line.bullet()
                && line.text().split("\\s+").length <= MOST_HEAD_WORDS
                && (!line.text().endsWith(".")
                        || line.text().matches(".*\\b(Inc|Ltd|Co|Corp|Jr|Sr|B\\.Sc|M\\.Sc|Ph\\.D)\\."));
    }

    private static Entry entry(List<TextLine> lines) {
        int end = 0;
        while (end < lines.size() && !dated(lines.get(end)) && head(lines.get(end)) && end < MOST_LINES_ABOVE) {
            end++;
        }
        if (end < lines.size() && dated(lines.get(end))) {
            end++;
        }
        int below = 0;
        while (end < lines.size()
                && below < MOST_LINES_BELOW
                && end > 0
                && head(lines.get(end))
                && !lines.get(end).gap()
                && lines.get(end).text().split("\\s+").length <= WORDS_BELOW) {
            end++;
            below++;
        }
        return new Entry(List.copyOf(lines.subList(0, end)), List.copyOf(lines.subList(end, lines.size())));
    }
}
