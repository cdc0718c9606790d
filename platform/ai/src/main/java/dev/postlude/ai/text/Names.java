package dev.postlude.ai.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the names of a text: spans of capitalised words, and acronyms.
///
/// The first word of a sentence is capitalised anyway, so on its own it is a name only if the text
/// also writes it with a capital elsewhere. Headlines In Title Case prove nothing and are passed over.
public final class Names {

    private static final Set<String> CONNECTORS =
            Set.of("of", "de", "van", "von", "der", "la", "del", "di", "al", "for");

    private static final Set<String> CALENDAR = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "i",
            "mr",
            "mrs",
            "ms",
            "dr");

    private Names() {}

    /// @param text  as written
    /// @param words its words in lower case, without connectors such as "of"
    public record Name(String text, List<String> words) {}

    /// The words, in lower case, that these sentences write with a capital where they need not.
    public static Set<String> proper(List<Sentence> sentences) {
        var proper = new HashSet<String>();
        for (var sentence : sentences) {
            var words = Words.of(sentence.text());
            if (titleCase(sentence.text(), words)) {
                continue;
            }
            for (int i = 0; i < words.size(); i++) {
                var word = words.get(i);
                if (word.acronym() || (i > 0 && word.capitalised() && !opensQuote(sentence.text(), word.start()))) {
                    proper.add(word.lower());
                }
            }
        }
        proper.removeAll(CALENDAR);
        proper.removeIf(Words::stop);
        return Set.copyOf(proper);
    }

    /// The names in `sentence`, when `proper` are the words known to be written with a capital.
    public static List<Name> of(String sentence, Set<String> proper) {
        var words = Words.of(sentence);
        var names = new ArrayList<Name>();
        boolean title = titleCase(sentence, words);
        int at = 0;
        while (at < words.size()) {
            int end = spanEnd(sentence, words, at, proper, title);
            if (end > at) {
                names.add(name(sentence, words.subList(at, end)));
            }
            at = Math.max(end, at + 1);
        }
        return List.copyOf(names);
    }

    private static int spanEnd(String sentence, List<Word> words, int from, Set<String> proper, boolean title) {
        int end = from;
        for (int i = from; i < words.size(); i++) {
            var word = words.get(i);
            if (i > from && !adjacent(sentence, words.get(i - 1), word)) {
                break;
            }
            boolean connects = i > from
                    && CONNECTORS.contains(word.lower())
                    && i + 1 < words.size()
                    && adjacent(sentence, word, words.get(i + 1))
                    && named(words.get(i + 1), i + 1, proper, title);
            if (named(word, i, proper, title)) {
                end = i + 1;
            } else if (!connects) {
                break;
            }
        }
        return end;
    }

    private static boolean named(Word word, int index, Set<String> proper, boolean title) {
        // Before the small words: "US" and "WHO" are names.
        if (word.acronym()) {
            return !title;
        }
        if (!word.capitalised() || CALENDAR.contains(word.lower()) || Words.stop(word.lower())) {
            return false;
        }
        return proper.contains(word.lower()) || (index > 0 && !title);
    }

    private static boolean adjacent(String sentence, Word left, Word right) {
        var between = sentence.substring(left.end(), right.start());
        return between.equals(" ")
                || between.equals("-")
                || between.equals(". ")
                || between.equals("’")
                || between.equals("'")
                || between.equals("&")
                || between.equals(" & ");
    }

    private static Name name(String sentence, List<Word> words) {
        var text = sentence.substring(words.getFirst().start(), words.getLast().end());
        var lower = words.stream()
                .map(Word::lower)
                .filter(word -> word.length() > 1 && !CONNECTORS.contains(word))
                .toList();
        return new Name(text, lower.isEmpty() ? List.of(words.getFirst().lower()) : lower);
    }

    private static boolean opensQuote(String sentence, int start) {
        return start > 0 && "\"“‘'([".indexOf(sentence.charAt(start - 1)) >= 0;
    }

    private static boolean titleCase(String sentence, List<Word> words) {
        if (sentence.endsWith(".")) {
            return false;
        }
        var significant =
                words.stream().filter(word -> !Words.stop(word.lower())).toList();
        long capitalised = significant.stream().filter(Word::capitalised).count();
        return significant.size() >= 4 && capitalised * 5 >= significant.size() * 4L;
    }
}
