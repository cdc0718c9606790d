package dev.postlude.quotes.quote;

import dev.postlude.web.InvalidInput;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody wants a quote about, checked before anything is stored.
///
/// What it checks is small and knows no meaning: length, characters, addresses, and a handful of words about hurting
/// oneself, which nobody here shall make a joke of. Everything else is a topic, also a sentence that tries to give
/// the model orders: it reaches the model as material.
public final class Topic {

    /// Counted in characters as people count them.
    public static final int LONGEST = 120;

    /// Control characters, halves of characters, and the marks that turn the direction of what follows.
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]");

    private static final Pattern ADDRESS = Pattern.compile("https?:|www\\.|\\S@\\S+\\.\\S", Pattern.CASE_INSENSITIVE);

    private static final Pattern HURTS = Pattern.compile(
            "\\b(?:suicid\\w*|self[- ]?harm\\w*|kill(?:ing)? (?:my|your|him|her|them)sel\\w*|end(?:ing)? my life)\\b");

    private Topic() {}

    /// Empty when nothing was typed. Throws [InvalidInput] with a sentence for whoever typed it.
    public static Optional<String> read(@Nullable String typed) {
        var text = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw bad("has at most %d characters; keep the rest of it to yourself".formatted(LONGEST));
        }
        if (UNPRINTABLE.matcher(text).find()) {
            throw bad("is one line of plain text, without control characters");
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw bad("has at least one letter or digit");
        }
        var plain = plain(text);
        if (ADDRESS.matcher(plain).find()) {
            throw bad("is a subject and no address; nobody follows links from here");
        }
        if (HURTS.matcher(plain.toLowerCase(Locale.ROOT)).find()) {
            throw bad("is one we do not joke about. If it is about you, please talk to somebody you trust,"
                    + " or to a crisis line; they are kinder than this page");
        }
        return Optional.of(text.replaceAll("\\s+", " "));
    }

    /// Wide letters made narrow, and without the marks that nobody sees and that only hide a word from a check.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    }

    private static InvalidInput bad(String violation) {
        return new InvalidInput("topic", violation);
    }
}
