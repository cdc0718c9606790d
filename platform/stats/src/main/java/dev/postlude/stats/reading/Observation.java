package dev.postlude.stats.reading;

import dev.postlude.stats.Summary;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was observed of one metric on one variant.
///
/// Whoever builds it decides what silence means: a count whose window has passed is a zero and belongs into
/// `values`, a rating that never came is `expired` and has no value.
///
/// @param values of the runs that have one; either one summary, or one for each entry of [Variant#traffic]
/// @param eligible runs that should have a value sooner or later
/// @param pending of those, the ones that may still get it
/// @param expired of those, the ones whose window passed without a value
/// @param error of those, the ones whose scorer failed
/// @param matures how long until the pending ones are all old enough, if that is known
public record Observation(
        String variant,
        String metric,
        List<Summary> values,
        long eligible,
        long pending,
        long expired,
        long error,
        @Nullable Duration matures) {

    public Observation {
        values = List.copyOf(values);
        if (pending < 0 || expired < 0 || error < 0 || eligible < 0) {
            throw new IllegalArgumentException("Counts of \"%s\" on \"%s\" are at least 0.".formatted(metric, variant));
        }
    }

    /// Runs that all have their value.
    public static Observation of(String variant, String metric, Summary values) {
        return of(variant, metric, values, values.n(), 0, 0, 0);
    }

    public static Observation of(
            String variant, String metric, Summary values, long eligible, long pending, long expired, long error) {
        return new Observation(variant, metric, List.of(values), eligible, pending, expired, error, null);
    }

    /// All values, whatever the weights were when their runs were assigned.
    public Summary all() {
        return values.stream().reduce(Summary.EMPTY, Summary::merge);
    }

    /// The share of eligible runs that are past waiting, in [0, 1]; 1 when none is eligible.
    public double maturity() {
        return eligible == 0 ? 1 : 1 - Math.min(1, (double) pending / eligible);
    }
}
