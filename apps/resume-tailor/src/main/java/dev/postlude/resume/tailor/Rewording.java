package dev.postlude.resume.tailor;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Says a line again in other words without saying anything else. Where a rule does not fit, the line stays.
final class Rewording {

    private static final Pattern DUTY = Pattern.compile(
            "(?i)^(?:was |were )?(?:responsible|in charge|accountable) (?:for|of) (?<gerund>[a-z]+ing)\\b");

    private static final Pattern OUTCOME_LAST = Pattern.compile(
            "^(?<verb>\\p{Lu}[a-z]+) (?<what>[^,;:.]+), (?:thereby |thus )?(?<gerund>[a-z]+ing) (?<outcome>[^,;:]+?)\\.?$");

    private Rewording() {}

    /// With the job's names for what the line names otherwise: "Postgres" becomes "PostgreSQL".
    static String inWordsOf(JobIntel intel, String text) {
        var said = text;
        for (var keyword : intel.keywords()) {
            var others = Aliases.names(keyword.term());
            boolean alike = others.size() > 1 && !Terms.says(Terms.tokens(said), List.of(keyword.term()));
            if (alike) {
                for (var other : others) {
                    said = replaceName(said, other, keyword.term());
                }
            }
        }
        return said;
    }

    /// Proper names only: "stock control" for "inventory" would change the sentence around it.
    private static String replaceName(String text, String name, String by) {
        boolean proper = named(name) && named(by);
        var spans = proper && !name.equalsIgnoreCase(by) ? Terms.spans(text, List.of(name)) : List.<JobIntel.Span>of();
        if (spans.size() != 1) {
            return text;
        }
        var span = spans.getFirst();
        return text.substring(0, span.start()) + by + text.substring(span.end());
    }

    private static boolean named(String term) {
        return term.indexOf(' ') < 0 && term.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    /// "Responsible for managing rotas" is "Managed rotas".
    static String withVerb(String text) {
        var duty = DUTY.matcher(text);
        return duty.find()
                ? VerbForms.pastOfGerund(duty.group("gerund").toLowerCase(Locale.ROOT))
                        .map(past -> capital(past) + text.substring(duty.end()))
                        .orElse(text)
                : text;
    }

    /// "Rewrote the importer, cutting runs to 40 minutes" is "Cut runs to 40 minutes by rewriting the importer".
    static String outcomeFirst(String text) {
        var last = OUTCOME_LAST.matcher(text);
        if (!last.matches() || last.group("outcome").matches(".*\\bby [a-z]+ing\\b.*")) {
            return text;
        }
        var how = VerbForms.gerundOfPast(last.group("verb").toLowerCase(Locale.ROOT));
        var result = VerbForms.pastOfGerund(last.group("gerund"));
        if (how.isEmpty() || result.isEmpty() || Worth.inItself(last.group("outcome")) <= 0) {
            return text;
        }
        var stop = text.endsWith(".") ? "." : "";
        return "%s %s by %s %s%s"
                .formatted(
                        capital(result.get()),
                        last.group("outcome").strip(),
                        how.get(),
                        last.group("what").strip(),
                        stop);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
