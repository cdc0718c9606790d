package dev.postlude.picture;

import java.awt.Font;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Characters beside each other that are shaped together: one font, one span, one direction. An emoji is a run alone.
record Run(
        int start,
        int end,
        int span,
        byte level,
        @Nullable Face face,
        @Nullable Emoji emoji) {

    int direction() {
        return (level & 1) == 0 ? Font.LAYOUT_LEFT_TO_RIGHT : Font.LAYOUT_RIGHT_TO_LEFT;
    }

    /// The runs of a line, in the order in which they are read.
    static List<Run> of(Prose prose, int start, int end) {
        var runs = new ArrayList<Run>();
        if (start == end) {
            return runs;
        }
        var bidi = prose.bidi.createLineBidi(start, end);
        for (var index = prose.clusterFrom(start); index < prose.clusters.size(); index++) {
            var cluster = prose.clusters.get(index);
            if (cluster.start() >= end) {
                break;
            }
            add(runs, prose, cluster, level(bidi, cluster.start() - start), Math.min(cluster.end(), end));
        }
        return runs;
    }

    private static byte level(Bidi bidi, int position) {
        return (byte) bidi.getLevelAt(position);
    }

    private static void add(List<Run> runs, Prose prose, Cluster cluster, byte level, int end) {
        var last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.goesOnWith(cluster, level) && !monospaced(prose, cluster)) {
            runs.set(runs.size() - 1, new Run(last.start, end, last.span, level, last.face, null));
        } else {
            runs.add(new Run(cluster.start(), end, cluster.span(), level, cluster.face(), cluster.emoji()));
        }
    }

    private boolean goesOnWith(Cluster cluster, byte next) {
        return face != null
                && face == cluster.face()
                && span == cluster.span()
                && level == next
                && end == cluster.start();
    }

    /// Code is shaped sign by sign: the font would join `->` and `!=` to signs that nobody typed.
    private static boolean monospaced(Prose prose, Cluster cluster) {
        return prose.spans.get(cluster.span()).style().monospaced()
                && (cluster.face() == Face.MONO || cluster.face() == Face.MONO_BOLD);
    }
}
