package dev.postlude.resume.work;

import java.util.HashMap;
import java.util.List;

/// How much of a text is another one by now, line by line.
final class EditedLines {

    private EditedLines() {}

    /// From 0, when all lines are still there and no others, to 1. Where a line stands does not count, and neither do
    /// blanks.
    static double share(String made, String sent) {
        var before = lines(made);
        var after = lines(sent);
        var left = new HashMap<String, Integer>();
        before.forEach(line -> left.merge(line, 1, Integer::sum));
        var same = 0;
        for (var line : after) {
            if (left.merge(line, -1, Integer::sum) >= 0) {
                same++;
            }
        }
        var most = Math.max(before.size(), after.size());
        return most == 0 ? 0 : Math.round((1 - (double) same / most) * 1_000) / 1_000.0;
    }

    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
