package dev.postlude.console.view;

import dev.postlude.console.view.Moments.Moment;
import dev.postlude.engine.history.SeriesReport;
import dev.postlude.engine.history.SeriesReport.Point;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One metric over time, drawn in a box of 1000 by 100.
///
/// @param band   from the 10th to the 90th percentile; a piece for each stretch without a gap
/// @param line   the mean; for a count, nothing
/// @param totals of a count, as bars
/// @param words  for those who do not see it
public record SeriesView(
        String app,
        String metric,
        String kind,
        String better,
        String n,
        String missing,
        @Nullable String latest,
        String top,
        String bottom,
        List<String> band,
        List<String> line,
        List<Column> totals,
        String words,
        Moment since,
        Moment until,
        List<PointRow> points) {

    private static final double WIDTH = 1000;
    private static final double HEIGHT = 100;

    public record Column(String x, String y, String width, String height) {}

    public record PointRow(Moment at, String n, String mean, String p10, String p50, String p90, String missing) {}

    public static SeriesView of(SeriesReport series, Instant now) {
        return new Drawing(series, now).view();
    }

    /// The axes of one series.
    private static final class Drawing {

        private final SeriesReport series;
        private final Instant now;
        private final boolean isCount;
        private final double low;
        private final double high;
        private final int decimals;

        Drawing(SeriesReport series, Instant now) {
            this.series = series;
            this.now = now;
            this.isCount = series.metric().kind().equals("count");
            var declaredLow = series.metric().low();
            var declaredHigh = series.metric().high();
            if (series.metric().kind().equals("flag")) {
                low = 0;
                high = 1;
            } else if (isCount) {
                low = 0;
                high = Math.max(
                        1,
                        series.points().stream()
                                .mapToDouble(p -> or0(p.total()))
                                .max()
                                .orElse(1));
            } else {
                var least = series.points().stream()
                        .mapToDouble(p -> or0(p.p10()))
                        .min()
                        .orElse(0);
                var most = series.points().stream()
                        .mapToDouble(p -> or0(p.p90()))
                        .max()
                        .orElse(1);
                // Not the declared range: a line at the bottom of it would say nothing. But never beyond it.
                var margin = 0.1 * (most > least ? most - least : spread(most, declaredLow, declaredHigh));
                low = declaredLow == null ? least - margin : Math.max(declaredLow, least - margin);
                high = declaredHigh == null
                        ? most + margin
                        : Math.max(low + 1e-9, Math.min(declaredHigh, most + margin));
            }
            this.decimals = isCount ? 0 : Math.min(5, Figures.decimals((high - low) / 10));
        }

        /// What a line that is flat at `value` is shown in, so that it is not magnified to a scale of nothing.
        private static double spread(double value, @Nullable Double low, @Nullable Double high) {
            return low != null && high != null ? high - low : Math.max(1, Math.abs(value));
        }

        private static double or0(@Nullable Double value) {
            return value == null ? 0 : value;
        }

        SeriesView view() {
            var metric = series.metric();
            var points = series.points();
            var last = points.isEmpty() ? null : points.getLast();
            var missing = points.stream().mapToLong(Point::missing).sum();
            return new SeriesView(
                    metric.app(),
                    metric.name(),
                    metric.kind(),
                    metric.direction() + " is better",
                    Figures.count(series.n()),
                    missing == 0 ? "" : Figures.count(missing) + " without a value",
                    last == null || last.mean() == null ? null : text(isCount ? last.total() : last.mean()),
                    text(high),
                    text(low),
                    isCount || metric.kind().equals("flag")
                            ? List.of()
                            : stretches().stream().map(this::band).toList(),
                    isCount ? List.of() : stretches().stream().map(this::line).toList(),
                    isCount ? points.stream().map(this::column).toList() : List.of(),
                    words(last),
                    Moments.of(series.since(), now),
                    Moments.of(series.until(), now),
                    points.reversed().stream().map(this::row).toList());
        }

        private String text(@Nullable Double value) {
            return value == null
                    ? "—"
                    : series.metric().kind().equals("flag") ? Figures.percent(value) : Figures.fixed(value, decimals);
        }

        private String words(@Nullable Point last) {
            if (last == null) {
                return series.metric().name() + ": no scores in this time.";
            }
            return "%s: %s scores; in the latest bucket %s."
                    .formatted(
                            series.metric().name(),
                            Figures.count(series.n()),
                            text(isCount ? last.total() : last.mean()));
        }

        /// Pieces without a gap: an empty bucket is never bridged, since it may be an outage of the scorer.
        private List<List<Point>> stretches() {
            var stretches = new ArrayList<List<Point>>();
            Instant expected = null;
            for (var point : series.points()) {
                if (point.n() == 0) {
                    continue;
                }
                if (expected == null || !point.at().equals(expected)) {
                    stretches.add(new ArrayList<>());
                }
                stretches.getLast().add(point);
                expected = point.at().plus(series.bucket());
            }
            return stretches;
        }

        private String band(List<Point> stretch) {
            var path = new StringBuilder("M");
            stretch.forEach(point -> path.append(at(x(point), point.p90())).append(' '));
            if (stretch.size() == 1) {
                path.append(at(
                                x(stretch.getFirst()) + bucketWidth(),
                                stretch.getFirst().p90()))
                        .append(' ');
                path.append(at(
                                x(stretch.getFirst()) + bucketWidth(),
                                stretch.getFirst().p10()))
                        .append(' ');
            }
            stretch.reversed()
                    .forEach(point -> path.append(at(x(point), point.p10())).append(' '));
            return path.append('Z').toString();
        }

        private String line(List<Point> stretch) {
            var path = new StringBuilder("M");
            stretch.forEach(point -> path.append(at(x(point), point.mean())).append(' '));
            if (stretch.size() == 1) {
                path.append(at(
                        x(stretch.getFirst()) + bucketWidth(),
                        stretch.getFirst().mean()));
            }
            return path.toString();
        }

        private Column column(Point point) {
            var height = HEIGHT * or0(point.total()) / high;
            return new Column(
                    number(x(point)),
                    number(HEIGHT - height),
                    number(Math.max(1, bucketWidth() - 2)),
                    number(Math.max(0, height)));
        }

        private double x(Point point) {
            var span = Duration.between(series.since(), series.until()).toMillis();
            var at = Duration.between(series.since(), point.at()).toMillis();
            return WIDTH * Math.clamp((double) at / span, 0, 1);
        }

        private double bucketWidth() {
            return WIDTH
                    * series.bucket().toMillis()
                    / Duration.between(series.since(), series.until()).toMillis();
        }

        private String at(double x, @Nullable Double value) {
            var y = HEIGHT * (1 - (or0(value) - low) / (high - low));
            return number(x) + "," + number(Math.clamp(y, 0, HEIGHT));
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }

        private PointRow row(Point point) {
            return new PointRow(
                    Moments.of(point.at(), now),
                    Figures.count(point.n()),
                    text(isCount ? point.total() : point.mean()),
                    text(point.p10()),
                    text(point.p50()),
                    text(point.p90()),
                    point.missing() == 0 ? "" : Figures.count(point.missing()));
        }
    }
}
