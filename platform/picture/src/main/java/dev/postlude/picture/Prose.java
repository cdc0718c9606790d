package dev.postlude.picture;

import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A paragraph's text, looked at once: its characters and their fonts, its directions, and where a line may end.
final class Prose {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\n]]");

    private static final int WHOLE_CODE = 44;

    final String text;
    final List<Span> spans;
    final int[] spanOf;
    final List<Cluster> clusters;
    final Bidi bidi;

    /// Where a line ends gladly, and where it ends only because a word is longer than a line.
    final BitSet breaks;

    final BitSet joints;

    private final BitSet clusterStarts;

    /// Up to each position, the widths of the characters as if each stood alone.
    private final double[] widths;

    private Prose(List<Span> spans, String text, int[] spanOf, Findings findings) {
        this.text = text;
        this.spans = spans;
        this.spanOf = spanOf;
        this.clusters = Cluster.of(text, spanOf, spans, findings);
        this.bidi = directions();
        this.breaks = breaks();
        this.joints = joints();
        this.clusterStarts = new BitSet(text.length());
        clusters.forEach(cluster -> clusterStarts.set(cluster.start()));
        this.widths = widths();
    }

    /// Texts are composed first (`e` and its accent become `é`), for that is what fonts know best.
    static Prose of(List<Span> spans, Findings findings) {
        var text = new StringBuilder();
        var ends = new ArrayList<Integer>();
        for (var span : spans) {
            text.append(Normalizer.normalize(tidy(span.text()), Normalizer.Form.NFC));
            ends.add(text.length());
        }
        var spanOf = new int[text.length()];
        var start = 0;
        for (var index = 0; index < ends.size(); index++) {
            Arrays.fill(spanOf, start, ends.get(index), index);
            start = ends.get(index);
        }
        return new Prose(spans, text.toString(), spanOf, findings);
    }

    Style styleAt(int position) {
        return spans.get(spanOf[position]).style();
    }

    boolean rightToLeft() {
        return !bidi.baseIsLeftToRight();
    }

    /// About how wide a piece of the text is.
    double width(int start, int end) {
        return widths[end] - widths[start];
    }

    private double[] widths() {
        var sums = new double[text.length() + 1];
        var known = new HashMap<Alone, Double>();
        var sum = 0.0;
        var position = 0;
        for (var cluster : clusters) {
            Arrays.fill(sums, position, cluster.start() + 1, sum);
            position = cluster.start() + 1;
            var alone = new Alone(
                    text.substring(cluster.start(), cluster.end()),
                    cluster.face(),
                    styleAt(cluster.start()).size());
            sum += known.computeIfAbsent(alone, Alone::width);
        }
        Arrays.fill(sums, position, sums.length, sum);
        return sums;
    }

    private record Alone(String character, @Nullable Face face, double size) {

        double width() {
            return face == null || character.equals("\n") ? size : Line.width(character, face, size);
        }
    }

    /// Where the next character begins, at `position` or behind it; -1 behind the last.
    int nextCluster(int position) {
        return clusterStarts.nextSetBit(position);
    }

    /// The index of the first character that begins at `position` or behind it.
    int clusterFrom(int position) {
        var low = 0;
        var high = clusters.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (clusters.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Control characters have no looks, yet fonts draw boxes for them.
    private static String tidy(String text) {
        var lines = text.replace("\t", "    ").replaceAll("\r\n?|[\u2028\u2029\u0085]", "\n");
        return CONTROLS.matcher(lines).replaceAll("");
    }

    /// Code keeps its own direction: to the analysis it is one word in Latin letters, brackets and all. The direction
    /// of the paragraph is that of its first letter which is not code.
    private Bidi directions() {
        var seen = text.toCharArray();
        var prose = new StringBuilder();
        for (var position = 0; position < seen.length; position++) {
            if (seen[position] == '\n') {
                // A line's end would end the paragraph for the analysis, and with it its direction.
                seen[position] = ' ';
            }
            if (styleAt(position).monospaced()) {
                seen[position] = 'a';
            } else {
                prose.append(seen[position]);
            }
        }
        var base = new Bidi(prose.toString(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight()
                ? Bidi.DIRECTION_LEFT_TO_RIGHT
                : Bidi.DIRECTION_RIGHT_TO_LEFT;
        return new Bidi(seen, 0, null, 0, seen.length, base);
    }

    private BitSet breaks() {
        var found = new BitSet(text.length() + 1);
        var borders = BreakIterator.getLineInstance(Locale.ROOT);
        borders.setText(text);
        borders.first();
        for (var at = borders.next(); at != BreakIterator.DONE; at = borders.next()) {
            if (at == text.length() || welcome(at)) {
                found.set(at);
            }
        }
        return found;
    }

    /// The iterator would also part `Node.` from `js` and a flag from its hyphens; between words, after the hyphen of
    /// a compound and between ideographs is enough.
    private boolean welcome(int at) {
        var before = text.codePointBefore(at);
        var after = text.codePointAt(at);
        if (spanOf[at] == spanOf[at - 1] && shortCode(spanOf[at])) {
            return false;
        }
        if (Character.isWhitespace(before) || before == 0x200B) {
            return true;
        }
        if (before == '-' || before == '\u2013') {
            return !styleAt(at - 1).monospaced()
                    && at > 1
                    && Character.isLetter(text.codePointBefore(at - 1))
                    && Character.isLetter(after);
        }
        return before == '\u2014' || wide(before) || wide(after) || Emoji.wanted(Character.toString(before));
    }

    /// Code in a sentence stays in one line, if it is not long.
    private boolean shortCode(int span) {
        return spans.get(span).style().chip() != null && spans.get(span).text().length() <= WHOLE_CODE;
    }

    private static boolean wide(int point) {
        if (Character.isIdeographic(point)) {
            return true;
        }
        var block = Character.UnicodeBlock.of(point);
        return block == Character.UnicodeBlock.HIRAGANA
                || block == Character.UnicodeBlock.KATAKANA
                || block == Character.UnicodeBlock.HANGUL_SYLLABLES
                || block == Character.UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == Character.UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
    }

    /// Inside a word: behind a sign that joins, and between the words of code that should have stayed whole.
    private BitSet joints() {
        var found = new BitSet(text.length() + 1);
        for (var at = 1; at < text.length(); at++) {
            var before = text.charAt(at - 1);
            var joined = "/\\-_.:?&=#@,;+".indexOf(before) >= 0 && Character.isLetterOrDigit(text.charAt(at));
            if (joined || before == ' ') {
                found.set(at);
            }
        }
        return found;
    }
}
