package dev.postlude.quotes.share;

import dev.postlude.picture.Box;
import dev.postlude.picture.Canvas;
import dev.postlude.picture.Ink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/// The view that hangs above a quote: a sun on its way out, over water that does not care. Each quote has its own, and
/// the same one everywhere.
///
/// Drawn in a frame of 1000 by 500, in flat shapes, the farthest first.
public final class Sunset {

    static final int WIDTH = 1000;
    static final int HEIGHT = 500;

    private static final int BANDS = 24;

    /// Sky above, sky at the horizon, sun, water.
    private record Mood(Ink above, Ink below, Ink sun, Ink water) {

        static Mood of(String above, String below, String sun, String water) {
            return new Mood(Ink.of(above), Ink.of(below), Ink.of(sun), Ink.of(water));
        }
    }

    private static final List<Mood> MOODS = List.of(
            Mood.of("#1d2b4f", "#f0784a", "#ffd9a0", "#16203a"),
            Mood.of("#3a1f4d", "#e8646f", "#ffe3b8", "#25143a"),
            Mood.of("#22403f", "#e7b25c", "#fff0c9", "#142b2c"),
            Mood.of("#2b2f38", "#a9a7a0", "#f4efe2", "#1e2127"),
            Mood.of("#43202a", "#f08a3c", "#ffe08a", "#2a141d"),
            Mood.of("#12324a", "#7fb3b0", "#f7f0d4", "#0d2436"),
            Mood.of("#37304f", "#c98ba0", "#fbe6d8", "#241f38"),
            Mood.of("#4a2c12", "#d9a14a", "#fff3d6", "#2e1b0c"));

    /// A shape of one colour; with `radius` half its width it is a disc.
    private record Shape(Box box, double radius, Ink ink) {}

    private final List<Shape> shapes = new ArrayList<>();

    private Sunset(Mood mood, SplittableRandom chance) {
        double horizon = HEIGHT * (0.62 + 0.14 * chance.nextDouble());
        double step = horizon / BANDS;
        for (int i = 0; i < BANDS; i++) {
            // Reaching under the next one, or the seams would show.
            shapes.add(new Shape(
                    new Box(0, Math.round(i * step), WIDTH, step + 8),
                    0,
                    mood.above().mixedWith(mood.below(), Math.pow(i / (BANDS - 1.0), 1.4))));
        }
        double radius = 50 + 70 * chance.nextDouble();
        double across = WIDTH * (0.2 + 0.6 * chance.nextDouble());
        double sunk = radius * (0.1 + 1.1 * chance.nextDouble());
        shapes.add(new Shape(
                new Box(across - radius, horizon + sunk - radius * 2, radius * 2, radius * 2), radius, mood.sun()));
        shapes.add(new Shape(new Box(0, horizon, WIDTH, HEIGHT - horizon), 0, mood.water()));
        glitter(mood, chance, horizon, across, radius);
    }

    /// What is left of the light, in strips that widen towards whoever looks.
    private void glitter(Mood mood, SplittableRandom chance, double horizon, double across, double radius) {
        for (double y = horizon + 7; y < HEIGHT - 6; y += 11 + (y - horizon) / 9) {
            double away = (y - horizon) / (HEIGHT - horizon);
            double wide = radius * (1.7 - 0.9 * away) * (0.55 + 0.45 * chance.nextDouble());
            double drift = (chance.nextDouble() - 0.5) * radius * 0.6;
            shapes.add(new Shape(
                    new Box(across - wide / 2 + drift, y, wide, 3 + 3 * away),
                    1.5,
                    mood.water().mixedWith(mood.sun(), 0.75 - 0.5 * away)));
        }
    }

    public static Sunset of(UUID quote) {
        var chance = new SplittableRandom(quote.getMostSignificantBits() ^ quote.getLeastSignificantBits());
        return new Sunset(MOODS.get(chance.nextInt(MOODS.size())), chance);
    }

    /// As a document of numbers and colours; no text of anybody's is in it.
    public String svg() {
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">\n".formatted(WIDTH, HEIGHT));
        for (var shape : shapes) {
            var box = shape.box();
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%.1f\" fill=\"%s\"/>%n",
                    box.x(),
                    box.y(),
                    box.width(),
                    box.height(),
                    shape.radius(),
                    shape.ink()));
        }
        return svg.append("</svg>\n").toString();
    }

    /// Into `frame`, which must not be wider than twice its height: what stands over is cut off at top and bottom.
    void draw(Canvas canvas, Box frame) {
        double scale = frame.width() / WIDTH;
        for (var shape : shapes) {
            var box = shape.box();
            var placed = new Box(
                    frame.x() + box.x() * scale,
                    frame.y() + box.y() * scale,
                    box.width() * scale,
                    box.height() * scale);
            if (shape.radius() > 2) {
                canvas.fill(placed, shape.radius() * scale, shape.ink());
            } else {
                canvas.fillWithin(frame, 0, placed, shape.ink());
            }
        }
    }
}
