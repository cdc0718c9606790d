package dev.postlude.stats;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.inference.BinomialTest;
import org.apache.commons.statistics.inference.ChiSquareTest;

/// Whether the variants got the traffic their weights promise.
///
/// When they did not, units were lost or sent twice on the way, and those that are left are no fair sample:
/// every other number of the experiment is then in doubt.
///
/// @param pValue of "the traffic follows the weights", in [0, 1]; 0 when a variant of weight 0 has units
/// @param ok whether the other numbers can be trusted, as far as the split goes
/// @param status why or why not
/// @param n the units counted
public record SampleRatio(double pValue, boolean ok, Status status, long n) {

    /// Below this p-value the split is not believed to be chance.
    public static final double ALARM = 0.001;

    private static final double LEAST_EXPECTED = 8;

    /// How strongly the live check believes in the weights to begin with; larger notices small skews later
    /// but surer.
    private static final double CONCENTRATION = 100;

    public enum Status {
        /// The traffic is as chance would have it.
        FAIR,
        /// The traffic is not what the weights say.
        SKEWED,
        /// A variant of weight 0 has units.
        IMPOSSIBLE,
        /// No units, or only one variant that can get any: nothing to check.
        TOO_LITTLE
    }

    /// The units each variant got while the weights were the same, in the same order.
    public record Epoch(double[] weights, long[] counts) {

        public Epoch {
            if (weights.length != counts.length) {
                throw new IllegalArgumentException("Each variant needs a weight and a count; there were %d and %d."
                        .formatted(weights.length, counts.length));
            }
        }

        private long units() {
            return LongStream.of(counts).sum();
        }

        private boolean isImpossible() {
            return IntStream.range(0, weights.length).anyMatch(i -> weights[i] <= 0 && counts[i] > 0);
        }

        private int[] open() {
            return IntStream.range(0, weights.length)
                    .filter(i -> weights[i] > 0)
                    .toArray();
        }

        private double share(int arm) {
            return weights[arm]
                    / IntStream.of(open()).mapToDouble(i -> weights[i]).sum();
        }
    }

    private SampleRatio(double pValue, Status status, long n) {
        this(pValue, status == Status.FAIR || status == Status.TOO_LITTLE, status, n);
    }

    /// For one look: χ² = Σ(oᵢ − eᵢ)²/eᵢ over the variants with a weight, with one degree of freedom less
    /// than there are. Where a variant expects fewer than 8 units, the exact binomial test of each variant
    /// against the rest instead, times the number of variants when they are more than two.
    public static SampleRatio once(double[] weights, long[] counts) {
        var epoch = new Epoch(weights, counts);
        if (epoch.isImpossible()) {
            return new SampleRatio(0, Status.IMPOSSIBLE, epoch.units());
        }
        var open = epoch.open();
        if (open.length < 2 || epoch.units() == 0) {
            return new SampleRatio(1, Status.TOO_LITTLE, epoch.units());
        }
        var expected = IntStream.of(open)
                .mapToDouble(i -> epoch.share(i) * epoch.units())
                .toArray();
        var observed = IntStream.of(open).mapToLong(i -> counts[i]).toArray();
        var isSmall = IntStream.range(0, open.length).anyMatch(i -> expected[i] < LEAST_EXPECTED);
        var p = isSmall
                ? exact(epoch, open)
                : ChiSquareTest.withDefaults().test(expected, observed).getPValue();
        return judged(p, epoch.units());
    }

    /// For a live page, valid however often one looks: p = min(1, 1/BF) with the Bayes factor of Lindon and
    /// Malek (arXiv 2011.03567). With θ the shares the weights promise, o the counts, n their sum, k = 100
    /// and αᵢ = kθᵢ
    ///
    ///     ln BF = lnΓ(k) − lnΓ(k+n) + Σ[lnΓ(αᵢ+oᵢ) − lnΓ(αᵢ)] − Σ oᵢ ln θᵢ
    ///
    /// summed over the epochs, since each has weights of its own.
    public static SampleRatio live(List<Epoch> epochs) {
        var n = epochs.stream().mapToLong(Epoch::units).sum();
        if (epochs.stream().anyMatch(Epoch::isImpossible)) {
            return new SampleRatio(0, Status.IMPOSSIBLE, n);
        }
        var checkable = epochs.stream()
                .filter(e -> e.open().length >= 2 && e.units() > 0)
                .toList();
        if (checkable.isEmpty()) {
            return new SampleRatio(1, Status.TOO_LITTLE, n);
        }
        var evidence =
                checkable.stream().mapToDouble(SampleRatio::logBayesFactor).sum();
        return judged(ConfidenceSequence.pValue(evidence), n);
    }

    /// ln BF of one epoch against its weights; positive speaks against them.
    public static double logBayesFactor(Epoch epoch) {
        var sum = LogGamma.value(CONCENTRATION) - LogGamma.value(CONCENTRATION + epoch.units());
        for (var arm : epoch.open()) {
            var share = epoch.share(arm);
            var prior = CONCENTRATION * share;
            var count = epoch.counts()[arm];
            sum += LogGamma.value(prior + count) - LogGamma.value(prior) - count * Math.log(share);
        }
        return sum;
    }

    private static SampleRatio judged(double p, long n) {
        return new SampleRatio(p, p < ALARM ? Status.SKEWED : Status.FAIR, n);
    }

    private static double exact(Epoch epoch, int[] open) {
        var n = Math.toIntExact(epoch.units());
        var least = IntStream.of(open)
                .mapToDouble(i -> BinomialTest.withDefaults()
                        .test(n, Math.toIntExact(epoch.counts()[i]), epoch.share(i))
                        .getPValue())
                .min()
                .orElse(1);
        return open.length == 2 ? least : Math.min(1, open.length * least);
    }
}
