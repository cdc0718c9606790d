package dev.postlude.picture;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Where a line that begins at `start` may end: welcome between words, less so inside one.
record Candidates(Prose prose, int start, int to) {

    /// No line has more places to end than this; a longer list would only be built anew for every line.
    private static final int MOST = 2_000;

    int[] words() {
        return ends(prose.breaks::nextSetBit, to);
    }

    int[] jointsOfTheFirstWord() {
        return ends(prose.joints::nextSetBit, firstWord());
    }

    int[] charactersOfTheFirstWord() {
        return ends(prose::nextCluster, firstWord());
    }

    private int firstWord() {
        var end = prose.breaks.nextSetBit(start + 1);
        return end < 0 ? to : Math.min(end, to);
    }

    /// The places after `start` and before `last`, and `last` itself.
    private int[] ends(IntUnaryOperator next, int last) {
        var inside = IntStream.iterate(
                        next.applyAsInt(start + 1), at -> at > 0 && at < last, at -> next.applyAsInt(at + 1))
                .limit(MOST)
                .toArray();
        return inside.length == MOST
                ? inside
                : IntStream.concat(IntStream.of(inside), IntStream.of(last)).toArray();
    }
}
