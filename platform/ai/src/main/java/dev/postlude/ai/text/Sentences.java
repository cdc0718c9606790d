package dev.postlude.ai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Splits text into sentences, and is not fooled by "3.5", "U.S.", "Dr. Lee" or "he said. \"Why?\" she asked".
///
/// A full stop that may belong to an abbreviation ends the sentence only when the next word is one that
/// sentences begin with. An empty line always ends one, so a headline does not run into the text below it.
public final class Sentences {

    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "sen", "rep", "gov", "gen", "lt", "col", "sgt", "capt", "rev", "hon",
            "pres", "mt", "messrs", "vs", "cf", "al", "eg", "ie", "e.g", "i.e", "approx", "ca");

    private static final Set<String> BEFORE_A_NUMBER =
            Set.of("no", "nos", "fig", "figs", "p", "pp", "vol", "ch", "sec", "art", "eq", "nr", "ver", "v");

    private static final Set<String> MAY_END = Set.of(
            "inc", "corp", "ltd", "co", "bros", "llc", "plc", "jr", "sr", "etc", "dept", "univ", "est", "jan", "feb",
            "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "wed", "thu", "fri",
            "sat", "sun", "ft", "lb", "oz", "mi", "min", "max", "ave", "blvd", "rd");

    private static final Set<String> STARTERS = Set.of(
            "the",
            "a",
            "an",
            "in",
            "on",
            "at",
            "it",
            "he",
            "she",
            "they",
            "we",
            "i",
            "you",
            "but",
            "and",
            "or",
            "this",
            "that",
            "these",
            "those",
            "if",
            "when",
            "while",
            "as",
            "after",
            "before",
            "however",
            "meanwhile",
            "for",
            "from",
            "with",
            "under",
            "its",
            "their",
            "his",
            "her",
            "our",
            "my",
            "there",
            "what",
            "why",
            "how",
            "who",
            "so",
            "yet",
            "now",
            "then",
            "some",
            "many",
            "most",
            "both",
            "last",
            "since",
            "although",
            "though",
            "still",
            "even",
            "according",
            "by",
            "to",
            "not",
            "no",
            "one",
            "also",
            "instead",
            "because",
            "nobody",
            "everyone");

    private static final String TERMINATORS = ".!?…";
    private static final String WIDE_TERMINATORS = "。！？";
    private static final String CLOSERS = "\"'”’)]»";
    private static final String OPENERS = "\"'“‘([«";

    private Sentences() {}

    /// The sentences of `text` in order, trimmed, without empty ones.
    public static List<Sentence> of(String text) {
        var sentences = new ArrayList<Sentence>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int end = endAt(text, start, at);
            if (end > at) {
                add(sentences, text, start, end);
                start = end;
                at = end;
            } else {
                at++;
            }
        }
        add(sentences, text, start, text.length());
        return List.copyOf(sentences);
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(new Sentence(text.substring(start, end), start, end));
        }
    }

    /// Where the sentence ends if it ends with the character at `at`; otherwise `at` itself.
    private static int endAt(String text, int start, int at) {
        char c = text.charAt(at);
        if (c == '\n') {
            return emptyLineFollows(text, at) ? at + 1 : at;
        }
        if (WIDE_TERMINATORS.indexOf(c) >= 0) {
            return at + 1;
        }
        if (TERMINATORS.indexOf(c) < 0) {
            return at;
        }
        int end = skip(text, at + 1, TERMINATORS);
        boolean lone = c == '.' && end == at + 1;
        end = skip(text, end, CLOSERS);
        if (end == text.length()) {
            return end;
        }
        if (!Character.isWhitespace(text.charAt(end))) {
            return at;
        }
        int next = nextWord(text, end);
        if (next == text.length()) {
            return end;
        }
        if (Character.isLowerCase(text.codePointAt(next))) {
            return at;
        }
        return lone && abbreviates(text, start, at, next) ? at : end;
    }

    private static boolean emptyLineFollows(String text, int at) {
        for (int i = at + 1; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static int skip(String text, int from, String characters) {
        int at = from;
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length()
                && (Character.isWhitespace(text.charAt(at)) || OPENERS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static boolean abbreviates(String text, int start, int stop, int next) {
        int from = stop;
        while (from > start && (Character.isLetterOrDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        var word = text.substring(from, stop);
        var lower = word.toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return false;
        }
        if (TITLES.contains(lower)) {
            return true;
        }
        if (BEFORE_A_NUMBER.contains(lower) && Character.isDigit(text.charAt(next))) {
            return true;
        }
        if (word.chars().allMatch(Character::isDigit)) {
            // "1. First point": the number opens the sentence instead of ending it.
            return text.substring(start, from).isBlank();
        }
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean dotted = word.indexOf('.') > 0 && word.length() <= 7;
        return (initial || dotted || MAY_END.contains(lower)) && !startsSentence(text, next);
    }

    private static boolean startsSentence(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return STARTERS.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }
}
