package dev.postlude.quotes.board;

import dev.postlude.stats.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether the judge finds bleak what people find sadly true.
///
/// Pearson's correlation of the judge's mark with the mean vote, each quote counting once, and where it lies with 95 %
/// confidence by Fisher's transformation (1921). Absent where there is nothing to correlate.
///
/// @param r from -1, they contradict each other, over 0, neither says anything about the other, to 1
public record Agreement(
        List<Dot> dots, @Nullable Double r, @Nullable Interval likely) {

    /// One quote.
    ///
    /// @param bleakness what the judge says, from 0 to 1
    /// @param sentiment what people say, from -1 to 1
    public record Dot(double bleakness, double sentiment) {}

    private static final double WIDE = 1.959964;

    /// Below that Fisher's transformation has no width.
    private static final int FEWEST = 4;

    private static final double NEARLY_ONE = 1 - 1e-12;

    static Agreement of(List<Dot> dots) {
        var r = dots.size() < FEWEST ? Double.NaN : correlation(dots);
        if (Double.isNaN(r)) {
            return new Agreement(List.copyOf(dots), null, null);
        }
        double z = atanh(Math.clamp(r, -NEARLY_ONE, NEARLY_ONE));
        double error = WIDE / Math.sqrt(dots.size() - 3);
        return new Agreement(List.copyOf(dots), r, new Interval(Math.tanh(z - error), Math.tanh(z + error)));
    }

    /// Not a number when all have the same mark, or all the same vote.
    private static double correlation(List<Dot> dots) {
        double x = dots.stream().mapToDouble(Dot::bleakness).average().orElseThrow();
        double y = dots.stream().mapToDouble(Dot::sentiment).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (var dot : dots) {
            xx += (dot.bleakness() - x) * (dot.bleakness() - x);
            yy += (dot.sentiment() - y) * (dot.sentiment() - y);
            xy += (dot.bleakness() - x) * (dot.sentiment() - y);
        }
        return xx < 1e-12 || yy < 1e-12 ? Double.NaN : Math.clamp(xy / Math.sqrt(xx * yy), -1, 1);
    }

    private static double atanh(double x) {
        return Math.log((1 + x) / (1 - x)) / 2;
    }
}
