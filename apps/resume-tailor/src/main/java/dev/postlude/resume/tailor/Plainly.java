package dev.postlude.resume.tailor;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// A text as it looks, whatever it is written with: full-width and other digits are digits, and what cannot
/// be seen is not there.
final class Plainly {

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private Plainly() {}

    static String of(String text) {
        var seen = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .replace('\u2044', '/');
        var plain = new StringBuilder(seen.length());
        seen.codePoints()
                .map(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? '0' + Character.digit(c, 10) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /// The first word of `text` in letters that look like others: of two alphabets at once, or of one that
    /// `source` does not use. Empty if there is none.
    static String disguised(String source, String text) {
        var known = alphabets(source);
        for (var word = WORD.matcher(text); word.find(); ) {
            var used = alphabets(word.group());
            if ((used.size() > 1 || !known.containsAll(used)) && !source.contains(word.group())) {
                return word.group();
            }
        }
        return "";
    }

    private static Set<Character.UnicodeScript> alphabets(String text) {
        var used = new HashSet<Character.UnicodeScript>();
        text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .forEach(used::add);
        used.remove(Character.UnicodeScript.COMMON);
        used.remove(Character.UnicodeScript.INHERITED);
        return used;
    }
}
