package dev.postlude.engine.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the scores of one metric went over time, by when they arrived.
///
/// @param points those with scores; a bucket that is missing had none
public record SeriesReport(MetricEntry metric, Instant since, Instant until, Duration bucket, List<Point> points) {

    public SeriesReport {
        points = List.copyOf(points);
    }

    /// The scores that arrived in one bucket of time.
    ///
    /// @param n     that arrived with a value
    /// @param total their sum: of a flag how many held, of a count how often it happened
    /// @param missing that say there is no value: expired or in error
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(
            Instant at,
            long n,
            @Nullable Double mean,
            @Nullable Double p10,
            @Nullable Double p50,
            @Nullable Double p90,
            @Nullable Double total,
            long missing) {}

    public long n() {
        return points.stream().mapToLong(Point::n).sum();
    }
}
