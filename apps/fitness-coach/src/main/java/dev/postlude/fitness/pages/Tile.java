package dev.postlude.fitness.pages;

import dev.postlude.fitness.metrics.Gauge;
import dev.postlude.fitness.metrics.History;
import dev.postlude.fitness.pages.chart.Spark;
import io.quarkus.qute.RawString;
import java.time.LocalDate;
import java.util.Optional;

/// The newest value of a metric, and where it comes from.
///
/// @param day  empty when it is the day of the page
/// @param note beside it, such as what is usual
public record Tile(String label, String value, String unit, String day, String note, RawString spark) {

    static Optional<Tile> of(Gauge gauge, String note, History history, LocalDate last, String style) {
        var newest = history.of(gauge).lastEntry();
        if (newest == null) {
            return Optional.empty();
        }
        return Optional.of(new Tile(
                gauge.label(),
                gauge.say(newest.getValue()),
                gauge.unit(),
                newest.getKey().equals(last) ? "" : Words.day(newest.getKey()),
                note,
                new RawString(Spark.svg(gauge.label(), history.of(gauge), style))));
    }
}
