package dev.postlude.quotes.pages;

import dev.postlude.quotes.board.Agreement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the judge and people agree, as a picture of 100 by 60 and a sentence.
///
/// @param r        the correlation, such as `+0.31`; null when there is too little to say
/// @param interval where it lies
public record Scatter(
        List<Spot> spots,
        int quotes,
        @Nullable String r,
        @Nullable String interval) {

    private static final double WIDTH = 100;
    private static final double HEIGHT = 60;

    /// Bleaker is further right, sadly true is further up.
    public record Spot(String x, String y) {}

    static Scatter of(Agreement agreement) {
        var likely = agreement.likely();
        return new Scatter(
                agreement.dots().stream()
                        .map(dot -> new Spot(
                                number("%.1f", dot.bleakness() * WIDTH),
                                number("%.1f", (1 - dot.sentiment()) / 2 * HEIGHT)))
                        .toList(),
                agreement.dots().size(),
                agreement.r() == null ? null : number("%+.2f", agreement.r()),
                likely == null
                        ? null
                        : "%s to %s".formatted(number("%+.2f", likely.low()), number("%+.2f", likely.high())));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
