package dev.postlude.fitness.pages.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// From values to places, with ticks at round numbers.
record Scale(double low, double high, double from, double to) {

    private static final int TICKS = 4;

    Scale {
        if (!(high > low)) {
            double middle = low;
            low = middle - 1;
            high = middle + 1;
        }
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    List<Double> ticks() {
        double rough = (high - low) / TICKS;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : rough / power < 7.5 ? 5 : 10);
        var ticks = new ArrayList<Double>();
        for (double tick = Math.ceil(low / step - 1e-9) * step; tick <= high + 1e-9 * step; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    static String say(double value) {
        if (Math.abs(value) >= 10_000) {
            return String.format(Locale.ROOT, "%.0fk", value / 1000);
        }
        var text = String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
        return text.equals("-0") ? "0" : text;
    }
}
