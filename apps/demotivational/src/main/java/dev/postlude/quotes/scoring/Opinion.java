package dev.postlude.quotes.scoring;

import java.util.Locale;

/// What all who voted on a quote think by now.
record Opinion(int ups, int downs) {

    /// From -1 to 1. When everybody has taken their vote back nobody is for it and nobody against it, which is the
    /// middle: a score can be followed by another one, and not be unsaid.
    double mean() {
        return ups + downs == 0 ? 0 : (double) (ups - downs) / (ups + downs);
    }

    String sentence() {
        return ups + downs == 0
                ? "Everybody who had voted has taken it back."
                : String.format(Locale.ROOT, "%d up, %d down.", ups, downs);
    }
}
