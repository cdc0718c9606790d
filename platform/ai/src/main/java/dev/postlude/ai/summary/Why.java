package dev.postlude.ai.summary;

import dev.postlude.ai.text.Verbs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where a text gives reasons, and which word asks for them.
final class Why {

    private static final Map<String, String> ASKED_BY = Map.of(
            "because",
            "Why",
            "due",
            "Why",
            "after",
            "Why",
            "following",
            "Why",
            "amid",
            "Why",
            "as",
            "Why",
            "thanks",
            "How",
            "by",
            "How",
            "using",
            "How",
            "so",
            "Why");

    private static final Set<String> FINITE_HINTS = Set.of("is", "are", "was", "were", "has", "have", "had", "will");

    private static final Pattern REASON = Pattern.compile(
            "\\b(because|due to|the reason|reasons? (?:for|why|is|was)|caused|the cause|thanks to|so that|blamed?|triggered"
                    + "|as a result of|explains? why|explanation|in order to|stems? from|attributed|fears? (?:of|that)"
                    + "|turned out|the answer|the trick|the secret|it works|driven by|was found)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern POINTS_BACK = Pattern.compile(
            "^(?:the|its|their|his|her|one|another) (?:\\w+ )?(trick|secret|reason|reasons|cause|answer|explanation|key|solution)\\b"
                    + "|^(this|that) (is because|means|works)|^it works",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MEANS = Pattern.compile(
            "\\b(trick|secret|solution|works|thanks to|using|so that|in order to)\\b", Pattern.CASE_INSENSITIVE);

    private Why() {}

    /// Whether the reason a sentence gives is for what stands before it.
    static boolean pointsBack(String sentence) {
        return POINTS_BACK.matcher(sentence).find();
    }

    /// Which word asks for the reason that a sentence gives: how, if it tells by what means.
    static String asksAbout(String sentence) {
        return MEANS.matcher(sentence).find() ? "How" : "Why";
    }

    /// Whether a sentence gives a reason for something.
    static boolean gives(String sentence) {
        return REASON.matcher(sentence).find();
    }

    /// Which word asks for what follows `marker`; empty if nothing does.
    static Optional<String> asksFor(String marker) {
        return Optional.ofNullable(ASKED_BY.get(marker));
    }

    /// Whether an explanation begins at `tokens[at]`: "because …", "due to …", "by closing …", "after
    /// inspectors found …".
    static boolean explains(List<String> tokens, int at) {
        var word = Trim.bare(tokens.get(at));
        var next = at + 1 < tokens.size() ? Trim.bare(tokens.get(at + 1)) : "";
        return switch (word) {
            case "because", "amid" -> true;
            case "due", "thanks" -> next.equals("to");
            case "so" -> next.equals("that");
            case "by", "after" -> next.endsWith("ing") || (word.equals("after") && clauseFollows(tokens, at + 1));
            case "using" -> at > 1;
            case "following" ->
                Set.of("a", "an", "the", "its", "their", "his", "her").contains(next);
            case "as" -> at > 1 && clauseFollows(tokens, at + 1);
            default -> false;
        };
    }

    /// Whether a verb comes within a few words, so that "after" and "as" join clauses and not just nouns.
    private static boolean clauseFollows(List<String> tokens, int from) {
        for (int i = from + 1; i < Math.min(tokens.size(), from + 7); i++) {
            var word = Trim.bare(tokens.get(i));
            if (Verbs.ofPast(word).isPresent() || FINITE_HINTS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
