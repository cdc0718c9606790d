package dev.postlude.ai.guard;

import dev.postlude.ai.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises a model that declines, or talks about itself instead of doing the task.
final class Refusal {

    /// A refusal comes first thing; further down the same words are usually part of the subject.
    private static final int OPENING = 200;

    /// After an apology this long an answer has been given all the same.
    private static final int WORDS_OF_AN_ANSWER = 30;

    private static final String DECLINES =
            "(?:can ?not|can't|could not|couldn't|won't|will not|am unable to|'m unable to"
                    + "|am not able to|'m not able to|am not comfortable|'m not comfortable)";

    private static final String TASKS =
            "(?:help (?:you )?with|help you|assist|provide|comply|summari[sz]e|write|create|fulfil"
                    + "|generate|produce|do that|do this|access|open|read|view|browse|see the|answer|discuss|engage|find the)";

    private static final List<Pattern> OPENINGS = List.of(
            pattern("\\bi " + DECLINES + " (?:\\w+ ){0,3}?" + TASKS),
            pattern("\\bi" + "(?:'m| am) (?:unable|not able) to\\b"),
            pattern("^\\W*(?:i'm |i am )?(?:very |so )?sorry[,.]? (?:but|i )"),
            pattern("^\\W*(?:i )?apologi[sz]e[,.]? (?:but|i |for not)"),
            pattern("\\bas an? (?:ai|artificial intelligence|(?:large )?language model)\\b"),
            pattern("\\bi(?:'m| am) (?:just )?an? (?:ai|language model)\\b"),
            pattern("\\bi (?:don't|do not) have (?:access|the ability|enough information|the article|the text)"),
            pattern("\\b(?:please|could you|can you) (?:provide|share|paste) (?:me )?(?:with )?(?:the|an?|your) "
                    + "(?:full |complete )?(?:article|text|content|story|link|url)"),
            pattern(
                    "\\b(?:no|the) (?:article|text|content) (?:was|is|has been) (?:not )?(?:provided|given|included)\\b"),
            pattern("\\bthere is no (?:article|text|content) (?:to|provided|here)\\b"),
            pattern("\\b(?:against|violates) my (?:guidelines|programming|policy|policies)\\b"));

    private Refusal() {}

    /// The phrase that declines, if there is one.
    static Optional<String> in(String answer) {
        var plain = answer.replace('’', '\'').strip();
        var opening = plain.substring(0, Math.min(OPENING, plain.length()));
        return OPENINGS.stream()
                .map(form -> form.matcher(opening))
                .filter(matcher -> matcher.find() && !answered(plain, matcher.end()))
                .map(matcher -> matcher.group().strip())
                .findFirst();
    }

    /// Whether a sentence after the refusal is long enough to be the answer all the same.
    private static boolean answered(String plain, int end) {
        int stop = plain.indexOf('\n', end);
        return stop >= 0 && Words.count(plain.substring(stop)) >= WORDS_OF_AN_ANSWER;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
