package dev.postlude.ai.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much of a text is copied from another, word for word.
///
/// @param coverage the share of words that stand in fragments of the source of two words or more
/// @param density  the mean length of the fragment a word stands in: high when whole sentences are copied
public record Overlap(double coverage, double density) {

    /// Greedily takes the longest fragment of `source` at each word of `text`.
    public static Overlap of(String source, String text) {
        var sourceWords = Words.of(source).stream().map(Word::lower).toList();
        var words = Words.of(text).stream().map(Word::lower).toList();
        if (words.isEmpty()) {
            return new Overlap(0, 0);
        }
        var places = new HashMap<String, List<Integer>>();
        for (int i = 0; i < sourceWords.size(); i++) {
            places.computeIfAbsent(sourceWords.get(i), word -> new ArrayList<>())
                    .add(i);
        }
        int covered = 0;
        double squares = 0;
        int at = 0;
        while (at < words.size()) {
            int length = longest(sourceWords, places, words, at);
            if (length >= 2) {
                covered += length;
                squares += (double) length * length;
            }
            at += Math.max(1, length);
        }
        return new Overlap((double) covered / words.size(), squares / words.size());
    }

    private static int longest(List<String> source, Map<String, List<Integer>> places, List<String> words, int at) {
        int best = 0;
        for (int place : places.getOrDefault(words.get(at), List.of())) {
            int length = 0;
            while (at + length < words.size()
                    && place + length < source.size()
                    && words.get(at + length).equals(source.get(place + length))) {
                length++;
            }
            best = Math.max(best, length);
        }
        return best;
    }
}
