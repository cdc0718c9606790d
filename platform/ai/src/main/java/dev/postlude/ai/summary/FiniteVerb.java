package dev.postlude.ai.summary;

import dev.postlude.ai.text.Verbs;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The verb that a sentence's subject goes with, and how it is asked.
///
/// @param helper what comes before the subject in a question
/// @param base   what is left behind it; empty when the verb itself moves to the front
record FiniteVerb(int index, String helper, String base) {

    private static final int LATEST = 14;

    private static final Set<String> BEFORE_NOUNS = Set.of(
            "the",
            "a",
            "an",
            "its",
            "their",
            "his",
            "her",
            "our",
            "my",
            "your",
            "this",
            "that",
            "these",
            "those",
            "of",
            "in",
            "on",
            "at",
            "for",
            "from",
            "with",
            "by",
            "to",
            "into",
            "over",
            "under",
            "about",
            "between",
            "and",
            "or",
            "no",
            "every",
            "each",
            "some",
            "any",
            "more",
            "most",
            "new",
            "recently",
            "newly",
            "who",
            "which",
            "than");

    private static final Set<String> CLAUSE_STARTS = Set.of(
            "that", "which", "who", "and", "but", "as", "because", "when", "while", "if", "after", "before", "since",
            "where", "what", "how", "why", "than", "he", "she", "it", "they", "we", "i", "you", "so", "until",
            "unless");

    private static final Set<String> AFTER_VERBS = Set.of(
            "the", "a", "an", "its", "their", "his", "her", "that", "to", "in", "on", "at", "for", "from", "with", "by",
            "into", "over", "about", "more", "less", "no", "not", "up", "out", "off", "down", "away", "all", "some",
            "only", "nearly", "almost", "around", "between", "under", "through", "across", "one", "every", "each",
            "how");

    private static final Set<String> AFTER_A_HEAD =
            Set.of("of", "in", "on", "at", "for", "from", "with", "by", "under", "over", "between", "near");

    static Optional<FiniteVerb> in(List<String> tokens) {
        for (int i = 1; i < Math.min(tokens.size() - 1, LATEST); i++) {
            var previous = tokens.get(i - 1);
            if (previous.endsWith(",")) {
                return Optional.empty();
            }
            if (!BEFORE_NOUNS.contains(Trim.bare(previous))) {
                var verb = at(tokens, i);
                if (verb.isPresent()) {
                    return verb;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<FiniteVerb> at(List<String> tokens, int i) {
        var word = tokens.get(i);
        if (!word.equals(Trim.bare(word)) && !word.equals(Trim.bare(word) + ",")) {
            return Optional.empty();
        }
        var bare = Trim.bare(word);
        if (Verbs.auxiliary(bare)) {
            return Optional.of(auxiliary(tokens, i, bare));
        }
        var past = Verbs.ofPast(bare);
        if (past.isPresent()) {
            boolean describes = Verbs.ambiguous(bare) && participleHere(tokens, i);
            return describes ? Optional.empty() : Optional.of(new FiniteVerb(i, "did", past.get()));
        }
        boolean objectFollows = objectFollows(tokens.get(i + 1));
        boolean adverb = i > 1 && Trim.bare(tokens.get(i - 1)).matches(".*ly|often|also|still|now");
        boolean plural = head(tokens, adverb ? i - 1 : i).matches(".*[^s]s|people|children|women|men");
        var present = Verbs.ofThirdPerson(bare);
        if (present.isPresent() && objectFollows && !plural) {
            return Optional.of(new FiniteVerb(i, "does", present.get()));
        }
        return Verbs.base(bare) && plural && (objectFollows || adverb)
                ? Optional.of(new FiniteVerb(i, "do", bare))
                : Optional.empty();
    }

    /// The noun that decides between one and many: "rise" in "the rise of prices".
    private static String head(List<String> tokens, int end) {
        for (int i = 1; i < end; i++) {
            if (AFTER_A_HEAD.contains(Trim.bare(tokens.get(i)))) {
                return Trim.bare(tokens.get(i - 1));
            }
        }
        return Trim.bare(tokens.get(end - 1));
    }

    /// "has found" asks with "has"; "has three moons" asks with "does … have".
    private static FiniteVerb auxiliary(List<String> tokens, int i, String bare) {
        boolean owns = switch (bare) {
            case "has", "have", "had" -> !participleFollows(tokens, i + 1);
            default -> false;
        };
        if (!owns) {
            return new FiniteVerb(i, bare, "");
        }
        return new FiniteVerb(i, bare.equals("had") ? "did" : bare.equals("has") ? "does" : "do", "have");
    }

    private static boolean participleFollows(List<String> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 3); i++) {
            var word = Trim.bare(tokens.get(i));
            if (Verbs.participle(word)) {
                return true;
            }
            if (!word.endsWith("ly")
                    && !Set.of("not", "also", "already", "never", "now", "long", "since")
                            .contains(word)) {
                return false;
            }
        }
        return false;
    }

    /// "The tower built by …" and "the measures proposed last year would …" have their verb elsewhere.
    private static boolean participleHere(List<String> tokens, int i) {
        if (Trim.bare(tokens.get(i + 1)).equals("by")) {
            return true;
        }
        for (int j = i + 1; j < tokens.size(); j++) {
            var word = Trim.bare(tokens.get(j));
            if (CLAUSE_STARTS.contains(word)) {
                return false;
            }
            boolean finite = Verbs.auxiliary(word) || (Verbs.ofPast(word).isPresent() && !Verbs.ambiguous(word));
            if (finite && !BEFORE_NOUNS.contains(Trim.bare(tokens.get(j - 1)))) {
                return true;
            }
            if (tokens.get(j).endsWith(",")) {
                return false;
            }
        }
        return false;
    }

    private static boolean objectFollows(String token) {
        var bare = Trim.bare(token);
        return AFTER_VERBS.contains(bare)
                || bare.matches("[$€£¥]?\\d.*")
                || (!token.isEmpty() && Character.isUpperCase(token.codePointAt(0)));
    }
}
