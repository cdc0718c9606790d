package dev.postlude.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/// Intervals that may be looked at after every run, and stopped at whenever one likes.
///
/// The probability that the true value is *ever* outside is at most `alpha`, where an ordinary interval
/// promises that for one look only. The price is width: about half as wide again near the number of runs it
/// was tuned for.
///
/// The formula is the asymptotic confidence sequence of Waudby-Smith et al. (arXiv 2103.06476), the same
/// curve as the two-sided normal mixture of Howard et al. (arXiv 1810.08240):
///
///     half-width = se·√N · √( 2(Nρ²+1)/(N²ρ²) · ln(√(Nρ²+1)/α) )      ρ² = (−2 ln α + ln(1 − 2 ln α)) / N*
///
/// with N the number of values and N* the number at which one expects to decide. Being asymptotic it needs
/// about 30 values an arm; below that, and where the values have no spread, use [BoundedSequence].
///
/// @param alpha the probability of ever being wrong, in (0, 1)
/// @param plannedRuns N*, fixed when the experiment starts; a wrong guess costs width, never truth
public record ConfidenceSequence(double alpha, double plannedRuns) {

    public ConfidenceSequence {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException(
                    "alpha is the probability of being wrong, above 0 and below 1; was " + alpha);
        }
        if (!(plannedRuns >= 1) || Double.isInfinite(plannedRuns)) {
            throw new IllegalArgumentException(
                    "plannedRuns is the number of runs at which you expect to decide, at least 1; was " + plannedRuns);
        }
    }

    /// The interval of a mean, in the metric's unit; empty below two values or without spread.
    public Optional<Interval> mean(Summary values) {
        return mean(values, alpha);
    }

    /// The same at another level; the tuning stays that of this sequence.
    public Optional<Interval> mean(Summary values, double level) {
        return values.m2() == 0 ? Optional.empty() : around(values.mean(), values.standardError(), values.n(), level);
    }

    /// The interval of B − A, in the metric's unit; empty below two values in an arm or without spread in
    /// both.
    public Optional<Interval> difference(Summary a, Summary b) {
        return difference(a, b, alpha);
    }

    /// The same at another level, such as that of [Multiplicity#bonferroni].
    public Optional<Interval> difference(Summary a, Summary b, double level) {
        return around(b.mean() - a.mean(), Summary.standardErrorOfDifference(a, b), a.n() + b.n(), level);
    }

    /// What [#difference] rests on: ln E, the natural logarithm of the evidence against "no difference".
    ///
    ///     ln E = ρ²S²/(2(Nρ²+1)) − ½ ln(Nρ²+1)      S² = Δ²N/se²
    ///
    /// E has an expectation of at most 1 when there is none, whenever one stops. Empty as for
    /// [#difference].
    public OptionalDouble logEvidence(Summary a, Summary b) {
        var se = Summary.standardErrorOfDifference(a, b);
        return se.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(logEvidence(b.mean() - a.mean(), se.getAsDouble(), a.n() + b.n()));
    }

    /// The p-value min(1, 1/E) of "no difference", valid whenever one stops. Empty as for [#difference].
    public OptionalDouble pValue(Summary a, Summary b) {
        var evidence = logEvidence(a, b);
        return evidence.isEmpty() ? evidence : OptionalDouble.of(pValue(evidence.getAsDouble()));
    }

    /// min(1, e^−logEvidence).
    public static double pValue(double logEvidence) {
        return Math.min(1, Math.exp(-logEvidence));
    }

    /// ln E of any estimate of a difference with its standard error after `n` values.
    public double logEvidence(double difference, double se, long n) {
        var growth = n * rhoSquared() + 1;
        var standardised = difference * difference * n / (se * se);
        return rhoSquared() * standardised / (2 * growth) - Math.log(growth) / 2;
    }

    /// Half the width of the interval at `level`, of any estimate with standard error `se` after `n`
    /// values.
    public double halfWidth(double se, long n, double level) {
        var rho2 = rhoSquared();
        var growth = n * rho2 + 1;
        return se * Math.sqrt(2 * growth / (n * rho2) * Math.log(Math.sqrt(growth) / level));
    }

    /// ρ², which makes the interval narrowest near `plannedRuns`.
    public double rhoSquared() {
        return (-2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha))) / plannedRuns;
    }

    private Optional<Interval> around(double centre, OptionalDouble se, long n, double level) {
        return se.isEmpty()
                ? Optional.empty()
                : Optional.of(Interval.around(centre, halfWidth(se.getAsDouble(), n, level)));
    }
}
