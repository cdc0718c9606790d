package dev.postlude.console.view;

import dev.postlude.engine.history.Overview.Counts;
import dev.postlude.engine.history.Overview.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The last hour, minute by minute, drawn in a box of 600 by 60.
///
/// @param sentence what happened in it
public record HourView(String sentence, List<Column> columns, String most, boolean isEmpty) {

    private static final double SLOT = 10;
    private static final double HEIGHT = 60;

    /// @param kind completed, failed or others
    public record Column(String x, String y, String height, String kind) {}

    public static HourView of(Counts counts, List<Slice> slices) {
        var most = slices.stream()
                .mapToLong(slice -> slice.completed() + slice.failed() + slice.others())
                .max()
                .orElse(0);
        var columns = new ArrayList<Column>();
        for (var i = 0; i < slices.size(); i++) {
            var slice = slices.get(i);
            var y = HEIGHT;
            y = add(columns, i, y, slice.completed(), most, "completed");
            y = add(columns, i, y, slice.failed(), most, "failed");
            add(columns, i, y, slice.others(), most, "others");
        }
        return new HourView(sentence(counts), columns, Figures.count(most), counts.all() == 0);
    }

    private static double add(List<Column> columns, int slot, double y, long n, long most, String kind) {
        if (n == 0) {
            return y;
        }
        var height = Math.max(1.5, HEIGHT * n / most);
        columns.add(new Column(number(slot * SLOT), number(y - height), number(height), kind));
        return y - height;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String sentence(Counts counts) {
        if (counts.all() == 0) {
            return "No run was queued in the last hour.";
        }
        var parts = new ArrayList<String>();
        parts.add(Figures.count(counts.completed()) + " completed");
        if (counts.failed() > 0) {
            parts.add(Figures.count(counts.failed()) + " failed");
        }
        if (counts.cancelled() + counts.skipped() > 0) {
            parts.add(Figures.count(counts.cancelled() + counts.skipped()) + " cancelled or skipped");
        }
        if (counts.open() > 0) {
            parts.add(Figures.count(counts.open()) + (counts.open() == 1 ? " is open" : " are open"));
        }
        var last = parts.removeLast();
        return "In the last hour " + (parts.isEmpty() ? last : String.join(", ", parts) + " and " + last) + ".";
    }
}
