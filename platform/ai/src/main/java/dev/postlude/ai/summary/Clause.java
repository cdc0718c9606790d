package dev.postlude.ai.summary;

import dev.postlude.ai.text.Verbs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A statement taken apart: who, did, what, and what it is explained by.
///
///     The bridge | was | closed | after inspectors found cracks
///     subject      verb  rest     tail
///
/// @param helper what a question puts before the subject: the auxiliary itself, or did, does, do
/// @param verb   what a question puts behind the subject: the base form; empty if the helper is all there is
/// @param stated verb as it stood in the statement
/// @param tail   the part that was cut from the end; empty if there was none
/// @param marker the word the tail begins with, such as `because`; empty if there is no tail
record Clause(String subject, String helper, String verb, String stated, String rest, String tail, String marker) {

    private static final int LONGEST_SUBJECT = 12;
    private static final int LONGEST_REST = 18;

    private static final Set<String> NO_SUBJECT = Set.of(
            "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "there", "here", "what",
            "why", "how", "who", "when", "where", "if", "one", "some", "many", "others", "both", "such", "nobody",
            "another", "and", "but", "or", "nor", "yet");

    /// "In spring a loaf cost fourpence" has its subject further on, and without a comma nobody can tell where.
    private static final Set<String> BEFORE_SUBJECT = Set.of(
            "in",
            "on",
            "at",
            "after",
            "before",
            "during",
            "since",
            "for",
            "from",
            "with",
            "by",
            "under",
            "over",
            "among",
            "between",
            "across",
            "through",
            "until",
            "within",
            "without",
            "of",
            "to",
            "today",
            "yesterday",
            "tomorrow",
            "now",
            "then");

    private static final Set<String> NOT_IN_SUBJECT = Set.of(
            "that", "which", "who", "whose", "where", "when", "because", "if", "while", "as", "but", "than", "what");

    private static final Set<String> STOPS_THE_REST = Set.of(
            "and", "but", "which", "who", "whose", "while", "when", "where", "although", "though", "or", "so", "if");

    private static final Set<String> ADDS_AFTER_COMMA =
            Set.of("with", "as", "the", "a", "an", "each", "up", "down", "including", "according", "not");

    /// Takes a sentence apart; empty when its grammar is beyond these rules.
    static Optional<Clause> of(String sentence) {
        var plain = Trim.hard(sentence).replaceAll("[.!?…]+$", "").replaceAll("[;:].*$", "");
        if (plain.matches("(?s).*[\"“”„«»].*") || sentence.strip().endsWith("?")) {
            return Optional.empty();
        }
        var tokens = List.of(withoutApposition(plain).split(" "));
        return FiniteVerb.in(tokens).flatMap(verb -> of(tokens, verb));
    }

    /// The statement without its tail, as it stood.
    String statement() {
        return join(subject, stated, rest);
    }

    /// The same as a question, without the word that asks: "did the bank raise its rates".
    String inverted(String subjectInside) {
        return join(helper, subjectInside, verb, rest);
    }

    private static Optional<Clause> of(List<String> tokens, FiniteVerb verb) {
        var subject = tokens.subList(0, verb.index());
        var after = tokens.subList(verb.index() + 1, tokens.size());
        boolean sayable = subject.size() <= LONGEST_SUBJECT
                && !NO_SUBJECT.contains(Trim.bare(subject.getFirst()))
                && !BEFORE_SUBJECT.contains(Trim.bare(subject.getFirst()))
                && subject.stream().noneMatch(token -> token.endsWith(",") || NOT_IN_SUBJECT.contains(Trim.bare(token)))
                && !after.isEmpty();
        if (!sayable) {
            return Optional.empty();
        }
        int cut = restEnd(after);
        var rest = after.subList(0, cut);
        var tail = after.subList(cut, after.size());
        if (rest.size() > LONGEST_REST || (rest.isEmpty() && verb.base().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Clause(
                String.join(" ", subject),
                verb.helper(),
                verb.base(),
                tokens.get(verb.index()),
                unpunctuated(String.join(" ", rest)),
                unpunctuated(String.join(" ", tail)),
                tail.isEmpty() ? "" : Trim.bare(tail.getFirst())));
    }

    /// Where the part that belongs to the verb ends: at an explanation, or where another clause begins.
    private static int restEnd(List<String> after) {
        for (int i = 0; i < after.size(); i++) {
            if (Why.explains(after, i)) {
                return i;
            }
            var word = Trim.bare(after.get(i));
            boolean afterComma = i > 0 && after.get(i - 1).endsWith(",");
            if (i > 0 && startsAnother(word, afterComma, after, i)) {
                return i;
            }
        }
        return after.size();
    }

    private static boolean startsAnother(String word, boolean afterComma, List<String> after, int at) {
        if (afterComma) {
            // "stood in cellars, two people died": what has a verb of its own is a statement of its own.
            return STOPS_THE_REST.contains(word)
                    || ADDS_AFTER_COMMA.contains(word)
                    || word.endsWith("ing")
                    || FiniteVerb.in(after.subList(at, after.size())).isPresent();
        }
        if (!STOPS_THE_REST.contains(word)) {
            return false;
        }
        if (!word.equals("and") && !word.equals("or")) {
            return true;
        }
        // "raised rates and cut its forecast" goes on with a verb; "rates and fees" does not.
        var next = at + 1 < after.size() ? Trim.bare(after.get(at + 1)) : "";
        return Verbs.ofPast(next).isPresent()
                || Verbs.auxiliary(next)
                || Verbs.ofThirdPerson(next).isPresent();
    }

    /// "Acme, a maker of anvils, fell" without the apposition.
    private static String withoutApposition(String line) {
        int first = line.indexOf(", ");
        int second = first < 0 ? -1 : line.indexOf(", ", first + 2);
        if (second < 0) {
            return line;
        }
        var head = line.substring(0, first).split(" ");
        boolean verbBefore = FiniteVerb.in(
                        Arrays.asList(line.substring(0, first).concat(" x").split(" ")))
                .isPresent();
        var next = Trim.bare(line.substring(second + 2).split(" ")[0]);
        boolean verbAfter = Verbs.auxiliary(next)
                || Verbs.ofPast(next).isPresent()
                || Verbs.ofThirdPerson(next).isPresent();
        return head.length <= LONGEST_SUBJECT && !verbBefore && verbAfter
                ? line.substring(0, first) + line.substring(second + 1)
                : line;
    }

    private static String unpunctuated(String text) {
        return text.replaceAll("[,;:\\s]+$", "");
    }

    private static String join(String... parts) {
        return String.join(
                " ", Arrays.stream(parts).filter(part -> !part.isEmpty()).toList());
    }
}
