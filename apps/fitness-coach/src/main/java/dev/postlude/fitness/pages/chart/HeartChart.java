package dev.postlude.fitness.pages.chart;

import dev.postlude.fitness.metrics.Workouts.Heart;
import dev.postlude.fitness.metrics.Workouts.Workout;
import java.time.Duration;
import java.util.Locale;

/// The heart rate of a workout over its minutes, on the zones it went through.
public final class HeartChart {

    private static final int WIDTH = 1120;
    private static final int HEIGHT = 300;
    private static final double LEFT = 44;
    private static final double RIGHT = 10;
    private static final double TOP = 22;

    /// Where the unit stands, above the chart.
    private static final double HEAD = 12;

    private static final double BOTTOM = 26;
    private static final double LOWEST = 0.45;
    private static final double WIDTH_OF_ZONE = 0.1;
    private static final int ZONES = 5;

    private HeartChart() {}

    /// The heart has at least one beat and a maximum.
    public static String svg(Workout workout, Heart heart) {
        double maximum = heart.maximum().orElseThrow();
        double minutes =
                Math.max(1, Duration.between(workout.start(), workout.end()).toSeconds() / 60.0);
        double least =
                heart.beats().stream().mapToDouble(beat -> beat.rate()).min().orElseThrow();
        double most =
                heart.beats().stream().mapToDouble(beat -> beat.rate()).max().orElseThrow();
        var y = new Scale(Math.min(least - 4, maximum * LOWEST), maximum + 2, HEIGHT - BOTTOM, TOP);
        var x = new Scale(0, minutes, LEFT, WIDTH - RIGHT);
        var svg = new Svg(
                WIDTH,
                HEIGHT,
                "heart-rate",
                "Heart rate of the workout",
                String.format(
                        Locale.ROOT,
                        "%d readings in %.0f minutes, from %.0f to %.0f beats a minute.",
                        heart.beats().size(),
                        minutes,
                        least,
                        most));
        for (int zone = 0; zone < ZONES; zone++) {
            double bottom = y.at(Math.max(y.low(), maximum * (0.5 + zone * WIDTH_OF_ZONE)));
            double top = y.at(maximum * (0.5 + (zone + 1) * WIDTH_OF_ZONE));
            svg.rect(LEFT, top, WIDTH - RIGHT - LEFT, bottom - top, "zone zone-" + (zone + 1));
        }
        svg.text(0, HEAD, "start", "tick", "bpm");
        y.ticks().forEach(tick -> svg.text(LEFT - 6, y.at(tick) + 4, "end", "tick", Scale.say(tick)));
        x.ticks().forEach(tick -> svg.text(x.at(tick), HEIGHT - 8, "middle", "tick", Scale.say(tick) + " min"));
        var path = new StringBuilder();
        for (var beat : heart.beats()) {
            double at = Duration.between(workout.start(), beat.at()).toSeconds() / 60.0;
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(String.format(Locale.ROOT, "%.1f %.1f", x.at(at), y.at(beat.rate())));
        }
        return svg.path(path.toString(), "line heart").end();
    }
}
