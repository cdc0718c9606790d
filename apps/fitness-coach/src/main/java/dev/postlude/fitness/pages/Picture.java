package dev.postlude.fitness.pages;

import dev.postlude.fitness.pages.chart.TimeChart;
import io.quarkus.qute.RawString;

/// A chart and what is said below it.
///
/// @param wide as broad as the page, rather than half of it
/// @param svg  made by the chart package alone, which escapes whatever is text
public record Picture(String title, String caption, boolean wide, RawString svg) {

    static Picture wide(String title, String caption, String svg) {
        return new Picture(title, caption, true, new RawString(svg));
    }

    static Picture of(String title, String caption, TimeChart chart) {
        return new Picture(title, caption, chart.isWide(), new RawString(chart.svg()));
    }
}
