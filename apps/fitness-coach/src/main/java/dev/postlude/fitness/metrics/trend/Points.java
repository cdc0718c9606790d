package dev.postlude.fitness.metrics.trend;

import java.util.List;
import java.util.OptionalDouble;

/// A score from 0 to 100, made of weighted parts of which some may be unknown.
public final class Points {

    /// A part: how much it counts, and how well it went from 0 to 1.
    public record Part(double weight, OptionalDouble share) {}

    private Points() {}

    /// 0 at `none`, 1 at `full`, in a straight line between; `full` may be the smaller one.
    public static double linear(double value, double none, double full) {
        return Math.clamp((value - none) / (full - none), 0, 1);
    }

    /// The weighted mean of what is known, as points; empty when less than `enough` of the weight is known.
    public static OptionalDouble of(double enough, List<Part> parts) {
        double known = 0;
        double sum = 0;
        double all = 0;
        for (var part : parts) {
            all += part.weight();
            if (part.share().isPresent()) {
                known += part.weight();
                sum += part.weight() * part.share().getAsDouble();
            }
        }
        return known < enough * all - 1e-9 ? OptionalDouble.empty() : OptionalDouble.of(100 * sum / known);
    }
}
