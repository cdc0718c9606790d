package dev.postlude.fitness.health.read;

/// Tells records apart that began at the same instant and measure the same.
///
/// 64 well-mixed bits, beside person and start in the primary key: two different records would have to share all of
/// these to be taken for one.
public final class RecordKey {

    /// How many digits of a value count. The same weight in pounds and in kilograms agrees in so many.
    private static final int DIGITS = 4;

    private RecordKey() {}

    static long of(Moment when, Source source, double value, String label) {
        var key = mix(when.endSecond());
        key = mix(key ^ text(source.name()));
        key = mix(key ^ Double.doubleToLongBits(rounded(value)));
        return mix(key ^ text(label));
    }

    /// A value as far as it counts.
    public static double rounded(double value) {
        if (value == 0) {
            return 0;
        }
        var places = DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
        var scale = Math.pow(10, places);
        var rounded = Math.rint(value * scale) / scale;
        return Double.isFinite(rounded) ? rounded : value;
    }

    private static long text(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /// The finisher of SplitMix64.
    private static long mix(long bits) {
        var z = bits + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
