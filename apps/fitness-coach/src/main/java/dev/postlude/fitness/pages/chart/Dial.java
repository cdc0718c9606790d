package dev.postlude.fitness.pages.chart;

import java.util.Locale;
import java.util.OptionalDouble;

/// A score from 0 to 100 as the needle of an instrument.
public final class Dial {

    private static final int WIDTH = 220;
    private static final int HEIGHT = 140;
    private static final double MIDDLE_X = 110;
    private static final double MIDDLE_Y = 116;
    private static final double RADIUS = 88;
    private static final int FULL = 100;
    private static final int TICKS = 20;

    private Dial() {}

    public static String svg(String name, OptionalDouble points, String style) {
        var said = points.isPresent()
                ? String.format(Locale.ROOT, "%.0f of 100 points", points.getAsDouble())
                : "not known";
        var svg = new Svg(WIDTH, HEIGHT, "dial " + style, name, name + ": " + said + ".");
        for (int tick = 0; tick <= TICKS; tick++) {
            boolean long_ = tick % 5 == 0;
            double share = tick / (double) TICKS;
            svg.line(
                    x(share, RADIUS + 4),
                    y(share, RADIUS + 4),
                    x(share, RADIUS + (long_ ? 13 : 8)),
                    y(share, RADIUS + (long_ ? 13 : 8)),
                    "notch");
        }
        svg.path(arc(0, 1), "rim");
        points.ifPresent(value -> {
            double share = Math.clamp(value / FULL, 0.004, 1);
            svg.path(arc(0, share), "arc");
            svg.line(
                    x(share, RADIUS - 30), y(share, RADIUS - 30), x(share, RADIUS + 6), y(share, RADIUS + 6), "needle");
        });
        svg.text(
                MIDDLE_X,
                MIDDLE_Y - 8,
                "middle",
                "figure",
                points.isPresent() ? String.format(Locale.ROOT, "%.0f", points.getAsDouble()) : "–");
        svg.text(MIDDLE_X, MIDDLE_Y + 14, "middle", "name", name);
        return svg.end();
    }

    private static String arc(double from, double to) {
        return String.format(
                Locale.ROOT,
                "M%.2f %.2f A%.1f %.1f 0 0 1 %.2f %.2f",
                x(from, RADIUS),
                y(from, RADIUS),
                RADIUS,
                RADIUS,
                x(to, RADIUS),
                y(to, RADIUS));
    }

    private static double x(double share, double radius) {
        return MIDDLE_X - radius * Math.cos(Math.PI * share);
    }

    private static double y(double share, double radius) {
        return MIDDLE_Y - radius * Math.sin(Math.PI * share);
    }
}
