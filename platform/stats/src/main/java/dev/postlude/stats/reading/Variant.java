package dev.postlude.stats.reading;

import java.util.List;

/// One alternative of the experiment and the units it was given.
///
/// @param traffic one entry for each time the weights were set, oldest first, in the same number for every
///     variant
public record Variant(String name, List<Traffic> traffic) {

    /// The units a variant was given while it had one weight.
    ///
    /// @param weight as set, not normalised; 0 means it was switched off
    /// @param assigned units, whether or not they have a score yet; forced choices left out
    public record Traffic(double weight, long assigned) {}

    public Variant {
        if (traffic.isEmpty()) {
            throw new IllegalArgumentException("Variant \"%s\" needs at least its first weight.".formatted(name));
        }
        traffic = List.copyOf(traffic);
    }

    /// A variant whose weight never changed.
    public static Variant of(String name, double weight, long assigned) {
        return new Variant(name, List.of(new Traffic(weight, assigned)));
    }

    /// All units it was ever given.
    public long assigned() {
        return traffic.stream().mapToLong(Traffic::assigned).sum();
    }

    /// Whether it gets new units now.
    public boolean isOpen() {
        return traffic.getLast().weight() > 0;
    }
}
