package dev.postlude.changesets.image;

import dev.postlude.ai.Model;
import dev.postlude.ai.Prompt;
import dev.postlude.ai.cdi.ModelName;
import dev.postlude.ai.guard.Finding;
import dev.postlude.ai.guard.Guardrails;
import dev.postlude.changesets.ChangesetsSettings;
import dev.postlude.changesets.release.ReleasePlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks the model called `headline`, and does not believe it. Ask inside a step.
///
/// What names a package or a number that is not in the release is thrown away: no headline is better than
/// a false one.
@ApplicationScoped
public class Headlines {

    private static final int MOST_TOKENS = 80;
    private static final int MOST_CHARACTERS = 160;

    /// What looks like the name of a package: a scope, or words joined by hyphens or dots, or code.
    private static final Pattern NAME =
            Pattern.compile("@[\\w.-]+/[\\w.-]+|`[^`]+`|\\b[a-z0-9]+(?:[-./][a-z0-9]+)+\\b", Pattern.CASE_INSENSITIVE);

    /// A word in the middle of a sentence that begins with a capital letter, or has one within: `Vite`, `createStore`.
    private static final Pattern PROPER = Pattern.compile(
            "(?<=[\\p{L}\\p{N},;:)] )\\p{Lu}[\\p{L}\\p{N}]*\\p{Ll}[\\p{L}\\p{N}]*|\\b\\p{Ll}+\\p{Lu}[\\p{L}\\p{N}]*");

    private final Model model;
    private final boolean enabled;

    Headlines(@ModelName("headline") Model model, ChangesetsSettings settings) {
        this.model = model;
        this.enabled = settings.headline().enabled();
    }

    Headline write(ReleasePlan plan) {
        if (!enabled || Changes.notes(plan).isBlank()) {
            return Headline.none("nobody was asked for one");
        }
        var answer = model.answer(Prompt.of(new WriteHeadline(plan)).maxOutputTokens(MOST_TOKENS));
        var raw = answer.text();
        if (raw.isBlank()) {
            return Headline.none("there was nothing to say");
        }
        var text = PlainText.of(raw).replaceAll("^[\"“”']+|[\"“”']+$", "");
        var finding = grounded(plan, raw, text);
        return new Headline(finding.held() ? text : "", true, finding.held(), finding.reason());
    }

    static Finding grounded(ReleasePlan plan, String raw, String text) {
        var refusal = Guardrails.refusal(raw);
        var numbers = Guardrails.numbers(Changes.text(plan), text);
        var strangers = strangers(plan, raw, text);
        if (!refusal.held()) {
            return refusal;
        }
        if (!numbers.held()) {
            return numbers;
        }
        if (!strangers.isEmpty()) {
            return new Finding(false, "not in the release: " + strangers);
        }
        if (text.length() > MOST_CHARACTERS || text.split("\\s+").length > WriteHeadline.MOST_WORDS + 4) {
            return new Finding(false, "%d characters are no line".formatted(text.length()));
        }
        return new Finding(true, "says nothing that is not in the release");
    }

    /// Names that stand nowhere in the release as a whole: `core` does not stand in `@acme/core-utils`.
    private static String strangers(ReleasePlan plan, String raw, String text) {
        var known = Changes.text(plan).toLowerCase(Locale.ROOT);
        return Stream.concat(
                        NAME.matcher(raw).results().map(found -> found.group().replace("`", "")),
                        PROPER.matcher(text).results().map(MatchResult::group))
                .filter(name -> !stands(name.toLowerCase(Locale.ROOT), known))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean stands(String name, String known) {
        for (var at = known.indexOf(name); at >= 0; at = known.indexOf(name, at + 1)) {
            if (!belongs(known, at - 1, -1) && !belongs(known, at + name.length(), 1)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the character at a place goes on with the name beside it: a letter, or a mark with a letter behind it.
    private static boolean belongs(String known, int at, int direction) {
        if (at < 0 || at >= known.length()) {
            return false;
        }
        var next = at + direction;
        return Character.isLetterOrDigit(known.charAt(at))
                || ("-_./@".indexOf(known.charAt(at)) >= 0
                        && next >= 0
                        && next < known.length()
                        && Character.isLetterOrDigit(known.charAt(next)));
    }
}
