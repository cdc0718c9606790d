package dev.postlude.api;

import java.time.Duration;
import java.util.Optional;

/// What is measured: a name, what kind of value it has, and which way is better.
///
/// Declare metrics as constants; a score can only be made through its metric, so a flag cannot end up
/// in a series of numbers.
public sealed interface Metric {

    String name();

    Direction direction();

    /// How long a score may take to arrive. Until then a run without one is pending, afterwards it is
    /// expired; for a [Count] it is then a zero, for all others it stays without a value.
    Duration window();

    /// Which way is better.
    enum Direction {
        HIGHER,
        LOWER
    }

    /// Held or not.
    ///
    /// @param margin as a guard: the share of runs that may fail it before it vetoes a variant
    record Flag(String name, Direction direction, Duration window, double margin) implements Metric {

        public Flag {
            Names.check("a metric", name);
            if (!(margin >= 0 && margin < 1)) {
                throw new IllegalArgumentException(
                        "The margin of \"%s\" is a share from 0 to below 1; was %s".formatted(name, margin));
            }
        }

        public Score is(boolean held) {
            return Score.of(this, held ? 1 : 0);
        }

        public Flag margin(double share) {
            return new Flag(name, direction, window, share);
        }

        public Flag within(Duration newWindow) {
            return new Flag(name, direction, newWindow, margin);
        }
    }

    /// A number from `low` to `high`.
    ///
    /// @param matters the smallest difference that would change what one does, if it is known
    record Num(String name, double low, double high, Direction direction, Duration window, Optional<Double> matters)
            implements Metric {

        public Num {
            Names.check("a metric", name);
            if (!(low < high)) {
                throw new IllegalArgumentException(
                        "The range of \"%s\" is empty: %s is not below %s".formatted(name, low, high));
            }
        }

        /// Throws `IllegalArgumentException` when `value` is not a number in the range: a score out of range is a
        /// mistake of the scorer, and is never cut to fit.
        public Score is(double value) {
            if (!(value >= low && value <= high)) {
                throw new IllegalArgumentException(
                        "A score of \"%s\" is a number from %s to %s; was %s".formatted(name, low, high, value));
            }
            return Score.of(this, value);
        }

        public Num lowerIsBetter() {
            return new Num(name, low, high, Direction.LOWER, window, matters);
        }

        public Num matters(double difference) {
            return new Num(name, low, high, direction, window, Optional.of(difference));
        }

        public Num within(Duration newWindow) {
            return new Num(name, low, high, direction, newWindow, matters);
        }
    }

    /// How often something happened: the value of a run is the sum of its scores, and a run to which it
    /// did not happen within the window counts as zero.
    record Count(String name, Direction direction, Duration window) implements Metric {

        public Count {
            Names.check("a metric", name);
        }

        /// It happened `times` more often; negative when it was taken back.
        public Score add(int times) {
            return Score.of(this, times);
        }

        public Count within(Duration newWindow) {
            return new Count(name, direction, newWindow);
        }
    }

    /// A flag for which true is better.
    static Flag flag(String name) {
        return new Flag(name, Direction.HIGHER, Duration.ofHours(1), 0.05);
    }

    /// A number for which more is better.
    static Num number(String name, double low, double high) {
        return new Num(name, low, high, Direction.HIGHER, Duration.ofHours(1), Optional.empty());
    }

    /// A count for which more is better, with a week to happen.
    static Count count(String name) {
        return new Count(name, Direction.HIGHER, Duration.ofDays(7));
    }
}
