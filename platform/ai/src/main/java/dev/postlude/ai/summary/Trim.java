package dev.postlude.ai.summary;

import dev.postlude.ai.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Shortens a sentence without changing what it says.
final class Trim {

    private static final Pattern BRACKETS = Pattern.compile("\\s*(\\([^()]*\\)|\\[[^\\[\\]]*])");
    private static final Pattern INSERTION = Pattern.compile("\\s*(?:—|–|--)\\s+([^—–]+?)\\s*(?:—|–|--)\\s+");
    private static final Pattern DASH = Pattern.compile("\\s*—\\s*|\\s+(?:–|--|-)\\s+");

    private static final Pattern CONNECTIVE = Pattern.compile(
            "^(?:(?:however|meanwhile|moreover|furthermore|still|also|instead|indeed|in addition|for example|for instance"
                    + "|in fact|of course|nevertheless|as a result|in other words|at the same time),\\s+"
                    + "|(?:but|and|so|yet)\\s+)",
            Pattern.CASE_INSENSITIVE);

    private static final String SAYING =
            "said|says|told|wrote|added|reported|announced|explained|according to|noted|estimates?|estimated";

    private static final Pattern ATTRIBUTION = Pattern.compile(
            ",\\s+(?:according to\\b.*|(?:[^,]{1,60}\\s)?(?:" + SAYING + ")\\b[^,]{0,60})[.!]?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RELATIVE =
            Pattern.compile(",\\s+(?:which|who|whose|whom|where)\\s(?:[^,]|,(?=\\d))+(?:,(?=\\s)|(?=[.!?]?$))");

    private static final Set<String> OPENERS = Set.of(
            "in",
            "on",
            "at",
            "after",
            "before",
            "during",
            "for",
            "with",
            "since",
            "by",
            "under",
            "over",
            "from",
            "as",
            "when",
            "while",
            "until",
            "despite",
            "following",
            "amid",
            "within",
            "across",
            "among",
            "according",
            "like",
            "unlike",
            "because",
            "although",
            "though",
            "if",
            "once",
            "last",
            "this",
            "earlier",
            "now",
            "today",
            "to",
            "between",
            "beyond",
            "along",
            "without",
            "through");

    private Trim() {}

    /// One line, without brackets, em dashes, or a connective that pointed at the sentence before.
    static String lightly(String sentence) {
        var line = sentence.replaceAll("\\s+", " ").strip();
        line = BRACKETS.matcher(line).replaceAll("");
        line = INSERTION.matcher(line).replaceAll(", $1, ");
        line = DASH.matcher(line).replaceAll(", ");
        line = CONNECTIVE.matcher(line).replaceFirst("");
        return capitalised(line);
    }

    /// As above, and without who said it, what was added in passing, and when or where it was.
    static String hard(String sentence) {
        var line = BRACKETS.matcher(sentence.replaceAll("\\s+", " ").strip()).replaceAll("");
        line = INSERTION.matcher(line).replaceAll(" ");
        line = lightly(line);
        line = ATTRIBUTION.matcher(line).replaceFirst("");
        line = RELATIVE.matcher(line).replaceAll("");
        return capitalised(withoutOpener(line));
    }

    /// The lightest trimming that has at most `words` words, cut at a comma or in the last resort anywhere;
    /// always ends with a full stop, or with what ended the sentence.
    static String toFit(String sentence, int words) {
        var whole = uncut(sentence, words);
        if (whole.isPresent()) {
            return whole.get();
        }
        var line = hard(sentence);
        for (int comma = line.lastIndexOf(", "); comma > 0; comma = line.lastIndexOf(", ", comma - 1)) {
            var head = line.substring(0, comma);
            if (Words.count(head) <= words && Words.count(head) >= words / 3) {
                return ended(head);
            }
        }
        var chunks = List.of(line.split(" "));
        var kept = chunks.subList(0, Math.min(words, chunks.size()));
        while (kept.size() > 1 && dangles(bare(kept.getLast()))) {
            kept = kept.subList(0, kept.size() - 1);
        }
        return ended(String.join(" ", kept));
    }

    /// Whether a sentence must not be cut right after this word: a number would lose what it counts.
    private static boolean dangles(String word) {
        return Words.stop(word) || word.matches(".*\\d");
    }

    /// The lightest trimming that has at most `words` words and is still the whole statement.
    static Optional<String> uncut(String sentence, int words) {
        return Stream.of(lightly(sentence), hard(sentence))
                .filter(line -> Words.count(line) <= words)
                .map(Trim::ended)
                .findFirst();
    }

    /// "On Tuesday, the bank …" without what comes before its first comma, if that is only when or where.
    private static String withoutOpener(String line) {
        int comma = line.indexOf(", ");
        if (comma < 0) {
            return line;
        }
        var opener = line.substring(0, comma);
        var first = bare(opener.split(" ")[0]);
        boolean adjunct = OPENERS.contains(first) || first.endsWith("ing") || first.endsWith("ly");
        // A second comma right after means a list of places, not an adjunct and its sentence.
        return adjunct && Words.count(opener) <= 12 && Words.count(line.substring(comma)) >= 4
                ? line.substring(comma + 2)
                : line;
    }

    /// In lower case, without punctuation around it.
    static String bare(String token) {
        return token.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}\\p{N}$€£¥]+|[^\\p{L}\\p{N}%]+$", "");
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String ended(String line) {
        var clean = line.strip().replaceAll("[,;:\\s]+$", "");
        return clean.matches("(?s).*[.!?…][\"”’')]*$") ? clean : clean + ".";
    }
}
