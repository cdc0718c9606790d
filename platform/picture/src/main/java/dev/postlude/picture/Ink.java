package dev.postlude.picture;

import java.awt.Color;
import java.util.Locale;
import java.util.regex.Pattern;

/// A colour of text or ground, always opaque, so that what can be read on what is a matter of arithmetic.
///
/// Contrast is that of WCAG 2: from 1 (the same colour) to 21 (black on white). Text should have 4.5 or more, large
/// text 3.
public record Ink(int red, int green, int blue) {

    public static final Ink BLACK = new Ink(0, 0, 0);

    public static final Ink WHITE = new Ink(255, 255, 255);

    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})");

    public Ink {
        if (((red | green | blue) & ~0xFF) != 0) {
            throw new IllegalArgumentException(
                    "A colour's parts go from 0 to 255; were " + red + ", " + green + ", " + blue);
        }
    }

    /// As in CSS: `#1f2937` or `#fff`.
    public static Ink of(String hex) {
        var matcher = HEX.matcher(hex);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A colour is written as #1f2937 or #fff; was \"" + hex + "\"");
        }
        var digits = matcher.group(1);
        var rgb = Integer.parseInt(digits, 16);
        return digits.length() == 6 ? ofRgb(rgb) : new Ink((rgb >> 8) * 17, ((rgb >> 4) & 0xF) * 17, (rgb & 0xF) * 17);
    }

    static Ink ofRgb(int rgb) {
        return new Ink((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);
    }

    public double contrastWith(Ink other) {
        var one = luminance();
        var two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /// This colour with `share` (0 to 1) of another mixed in.
    public Ink mixedWith(Ink other, double share) {
        return new Ink(
                (int) Math.round(red + (other.red - red) * share),
                (int) Math.round(green + (other.green - green) * share),
                (int) Math.round(blue + (other.blue - blue) * share));
    }

    /// This colour, moved towards black or white no further than it takes to have `contrast` on `ground`. A brand's
    /// colour stays what it is where it can be read.
    public Ink readableOn(Ink ground, double contrast) {
        var goal = BLACK.contrastWith(ground) > WHITE.contrastWith(ground) ? BLACK : WHITE;
        for (var percent = 0; percent < 100; percent += 4) {
            var moved = mixedWith(goal, percent / 100.0);
            if (moved.contrastWith(ground) >= contrast) {
                return moved;
            }
        }
        return goal;
    }

    /// Black or white, whichever can be read better on this colour.
    public Ink opposite() {
        return BLACK.contrastWith(this) > WHITE.contrastWith(this) ? BLACK : WHITE;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    Color color() {
        return new Color(red, green, blue);
    }

    private static double linear(int part) {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
