package dev.postlude.console.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers as text, with as many digits as they carry.
public final class Figures {

    private static final String MINUS = "\u2212";

    private Figures() {}

    /// With narrow spaces that do not break between thousands: 12 345.
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace(',', '\u202f');
    }

    /// With at most `decimals`, and no trailing zeros.
    public static String plain(double value, int decimals) {
        var rounded = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        var text = (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
        return text.startsWith("-") ? MINUS + text.substring(1) : text;
    }

    /// With exactly `decimals`, so that a column lines up.
    public static String fixed(double value, int decimals) {
        var text = BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
        var isZero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return text.startsWith("-") ? (isZero ? "" : MINUS) + text.substring(1) : text;
    }

    /// The same, and always with a sign unless it is zero.
    public static String signed(double value, int decimals) {
        var text = fixed(value, decimals);
        return text.startsWith(MINUS) || text.chars().noneMatch(c -> c >= '1' && c <= '9') ? text : "+" + text;
    }

    /// How many decimals a number needs that is only known to within `size`: one figure of that size, two when it
    /// begins with 1 or 2; at most 6.
    public static int decimals(double size) {
        if (!(size > 0)) {
            return 2;
        }
        var magnitude = (int) Math.floor(Math.log10(size));
        var leading = size / Math.pow(10, magnitude);
        return Math.clamp(leading < 2.999 ? 1 - magnitude : -magnitude, 0, 6);
    }

    public static String percent(double share) {
        var percent = share * 100;
        return plain(percent, percent != 0 && Math.abs(percent) < 10 ? 1 : 0) + "\u202f%";
    }

    /// For an attribute of an SVG element: a place in percent, cut to where it can be seen.
    public static String place(double percent) {
        return String.format(Locale.ROOT, "%.2f%%", Math.clamp(percent, 0, 100));
    }

    public static String bytes(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        var units = "kMGT";
        var size = bytes / 1024.0;
        var unit = 0;
        while (size >= 1024 && unit < units.length() - 1) {
            size /= 1024;
            unit++;
        }
        return plain(size, size < 10 ? 1 : 0) + " " + units.charAt(unit) + "B";
    }
}
