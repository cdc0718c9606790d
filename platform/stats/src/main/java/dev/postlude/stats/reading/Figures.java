package dev.postlude.stats.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/// Writes numbers as a person would: in the metric's own unit, with the digits that say something.
///
/// Shares differ by points, never by percent of each other: from 0.83 to 0.97 is 14 points.
final class Figures {

    private static final String MINUS = "−";

    private Figures() {}

    /// A value of the metric: `0.97`, `31 %`, `$0.0031`, `120 ms`.
    static String value(Metric metric, double value) {
        return value(metric, value, RoundingMode.HALF_EVEN);
    }

    static String value(Metric metric, double value, RoundingMode rounding) {
        if (metric.kind() == Metric.Kind.FLAG) {
            return percent(value, rounding);
        }
        var written = number(value, rounding);
        return withUnit(
                metric,
                metric.unit() == null && !written.contains(".") && isUnitRange(metric) ? written + ".0" : written);
    }

    /// A difference with its sign: `+0.14`, `−120 ms`, `+3.1 points`.
    static String change(Metric metric, double difference) {
        return change(metric, difference, RoundingMode.HALF_EVEN);
    }

    /// What a difference amounts to at least, rounded towards 0 so that nothing too good is said.
    static String atLeast(Metric metric, double difference) {
        return change(metric, difference, RoundingMode.DOWN);
    }

    private static String change(Metric metric, double difference, RoundingMode rounding) {
        return (difference < 0 ? MINUS : "+") + size(metric, Math.abs(difference), rounding);
    }

    /// How large a difference is: `0.02`, `2 points`, `120 ms`.
    static String size(Metric metric, double difference) {
        return size(metric, difference, RoundingMode.HALF_EVEN);
    }

    static String size(Metric metric, double difference, RoundingMode rounding) {
        return metric.kind() == Metric.Kind.FLAG
                ? points(difference * 100, rounding)
                : withUnit(metric, number(difference, rounding));
    }

    /// What one pays or gets, before "of": `14 points`, `120 ms`.
    static String amount(Metric metric, double difference) {
        if (isUnitRange(metric)) {
            return points(difference * 100, RoundingMode.HALF_EVEN);
        }
        var isScale = metric.range() != null && metric.unit() == null;
        return isScale ? points(difference, RoundingMode.HALF_EVEN) : size(metric, difference);
    }

    static String percent(double share, RoundingMode rounding) {
        return digits(share * 100, share * 100 < 1 ? 2 : 1, rounding) + " %";
    }

    /// A count with its thousands apart: `4 000`.
    static String count(long n) {
        var written = new StringBuilder(Long.toString(n));
        for (var position = written.length() - 3; position > 0; position -= 3) {
            written.insert(position, ' ');
        }
        return written.toString();
    }

    static String runs(long n) {
        return n == 1 ? "1 run" : count(n) + " runs";
    }

    /// `a`, `a and b`, `a, b and c`, with the last word as given.
    static String list(List<String> parts, String last) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + last + " " + parts.getLast();
    }

    private static boolean isUnitRange(Metric metric) {
        var range = metric.range();
        return range != null && range.low() == 0 && range.high() == 1;
    }

    private static String points(double points, RoundingMode rounding) {
        var written = digits(points, points < 1 ? 2 : 1, rounding);
        return written + (written.equals("1") ? " point" : " points");
    }

    private static String withUnit(Metric metric, String number) {
        var unit = metric.unit();
        if (unit == null) {
            return number;
        }
        if (unit.equals("$") || unit.equals("€")) {
            return number.startsWith(MINUS) ? MINUS + unit + number.substring(1) : unit + number;
        }
        return number + " " + unit;
    }

    private static String number(double value, RoundingMode asked) {
        var size = Math.abs(value);
        var sign = value < 0 ? MINUS : "";
        var rounding = value < 0 ? mirrored(asked) : asked;
        if (size >= 1000) {
            return sign + count(BigDecimal.valueOf(size).setScale(0, rounding).longValue());
        }
        return sign + digits(size, size >= 100 ? 0 : size >= 10 ? 1 : 2, rounding);
    }

    private static RoundingMode mirrored(RoundingMode rounding) {
        return switch (rounding) {
            case FLOOR -> RoundingMode.CEILING;
            case CEILING -> RoundingMode.FLOOR;
            default -> rounding;
        };
    }

    /// `decimals` of them, or as many as two leading digits of a small value need; no zeros at the end.
    private static String digits(double value, int decimals, RoundingMode rounding) {
        if (value == 0) {
            return "0";
        }
        // Twelve digits first, so that 0.14 stored as 0.13999999999999999 is not cut to 0.13.
        var exact = new BigDecimal(value).round(new MathContext(12));
        var leadingZeros = exact.scale() - exact.precision();
        var rounded =
                exact.setScale(Math.max(decimals, leadingZeros + 2), rounding).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }
}
