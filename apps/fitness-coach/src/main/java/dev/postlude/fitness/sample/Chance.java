package dev.postlude.fitness.sample;

import java.util.random.RandomGenerator;

/// Chance that depends on nothing but what it is asked about.
final class Chance implements RandomGenerator {

    private long state;

    private Chance(long state) {
        this.state = state;
    }

    /// The same for the same question.
    static Chance of(long seed, long... question) {
        var state = mix(seed);
        for (var part : question) {
            state = mix(state ^ part);
        }
        return new Chance(state);
    }

    @Override
    public long nextLong() {
        state += 0x9e3779b97f4a7c15L;
        return mix(state);
    }

    private static long mix(long bits) {
        var z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /// Around `mean`, seldom farther than three times `spread` from it.
    double around(double mean, double spread) {
        return mean + spread * (nextDouble() + nextDouble() + nextDouble() + nextDouble() - 2) * 1.7;
    }

    boolean once(double in) {
        return nextDouble() * in < 1;
    }
}
