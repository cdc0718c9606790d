package dev.postlude.ai.judge;

import dev.postlude.ai.text.Word;
import dev.postlude.ai.text.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Notices that one text denies what another says.
final class Negation {

    private static final Set<String> NEGATIONS = Set.of("not", "no", "never", "neither", "nor", "without", "cannot");

    /// The `t` of "didn't" after splitting.
    private static final String CONTRACTED = "t";

    /// A negation reaches this many words far.
    private static final int REACH = 3;

    private Negation() {}

    /// Whether a word is negated in one of the two and stands free in the other.
    static boolean contradicts(String source, String claim) {
        return denies(source, claim) || denies(claim, source);
    }

    private static boolean denies(String one, String other) {
        var denied = negated(one);
        denied.removeAll(free(one));
        denied.removeAll(negated(other));
        denied.retainAll(free(other));
        return !denied.isEmpty();
    }

    private static Set<String> negated(String text) {
        return stems(text, true);
    }

    private static Set<String> free(String text) {
        return stems(text, false);
    }

    private static Set<String> stems(String text, boolean negated) {
        var words = Words.of(text).stream().map(Word::lower).toList();
        var stems = new HashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            if (!Words.stop(words.get(i)) && negatedAt(words, i) == negated) {
                stems.add(Words.stem(words.get(i)));
            }
        }
        return stems;
    }

    /// Whether the nearest words before it, small ones included, hold a negation and nothing of weight between.
    private static boolean negatedAt(List<String> words, int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
            var word = words.get(i);
            if (NEGATIONS.contains(word)
                    || (word.equals(CONTRACTED) && i > 0 && words.get(i - 1).endsWith("n"))) {
                return true;
            }
            if (!Words.stop(word)) {
                return false;
            }
        }
        return false;
    }
}
