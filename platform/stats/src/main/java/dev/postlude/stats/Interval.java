package dev.postlude.stats;

/// The values that the data do not rule out, from `low` to `high`, both included, in the metric's own unit.
public record Interval(double low, double high) {

    /// Throws `IllegalArgumentException` when an end is not a number or they are the wrong way round.
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(
                    "An interval goes from its lower to its higher end; was %s to %s.".formatted(low, high));
        }
    }

    /// From `centre` − `halfWidth` to `centre` + `halfWidth`.
    public static Interval around(double centre, double halfWidth) {
        return new Interval(centre - halfWidth, centre + halfWidth);
    }

    public double width() {
        return high - low;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /// Whether all of it lies in −`distance` to +`distance`.
    public boolean isWithin(double distance) {
        return low >= -distance && high <= distance;
    }

    /// The interval of the same quantity counted the other way round.
    public Interval negated() {
        return new Interval(-high, -low);
    }

    /// What both leave possible; where they leave nothing, this one, since one of the two must be wrong.
    public Interval and(Interval other) {
        var from = Math.max(low, other.low);
        var to = Math.min(high, other.high);
        return from <= to ? new Interval(from, to) : this;
    }

    /// This one cut to `range`.
    public Interval cutTo(Interval range) {
        return new Interval(Math.clamp(low, range.low, range.high), Math.clamp(high, range.low, range.high));
    }

    /// Every end moved by `x ↦ offset + scale·x`, with a positive scale.
    public Interval mapped(double offset, double scale) {
        return new Interval(offset + scale * low, offset + scale * high);
    }
}
