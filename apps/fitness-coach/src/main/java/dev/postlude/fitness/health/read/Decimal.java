package dev.postlude.fitness.health.read;

/// A number as exports write it. Nearly all have few digits, and those need not go through the platform's parser.
final class Decimal {

    private static final int MOST_EXACT_DIGITS = 15;

    /// Powers of ten that a double holds exactly, so that one division rounds right.
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private Decimal() {}

    /// Not a number for what is none, and for what is infinite.
    static double of(String text) {
        var length = text.length();
        var from = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length == from || length - from > MOST_EXACT_DIGITS || text.charAt(from) == '.') {
            return slowly(text);
        }
        var digits = 0L;
        var point = -1;
        for (var i = from; i < length; i++) {
            var c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c >= '0' && c <= '9') {
                digits = digits * 10 + c - '0';
            } else {
                return slowly(text);
            }
        }
        var value = point < 0 ? digits : digits / TENS[length - point - 1];
        return from == 0 ? value : -value;
    }

    private static double slowly(String text) {
        // The platform also takes "1d", "0x1p3" and " 1 ", which are no numbers to anybody else.
        for (var i = 0; i < text.length(); i++) {
            if ("0123456789.+-eE".indexOf(text.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            var value = Double.parseDouble(text);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
