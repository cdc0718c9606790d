package dev.postlude.fitness.pages;

import dev.postlude.fitness.pages.chart.TimeChart;
import io.quarkus.qute.RawString;

/// A chart and what is said below it.
///
/// @param svg made by the chart package alone, which escapes whatever is text
public record Picture(String title, String caption, RawString svg) {

    static Picture of(String title, String caption, String svg) {
        return new Picture(title, caption, new RawString(svg));
    }

    static Picture of(String title, String caption, TimeChart chart) {
        return of(title, caption, chart.svg());
    }
}
