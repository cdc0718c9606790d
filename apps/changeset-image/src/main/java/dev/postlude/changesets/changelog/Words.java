package dev.postlude.changesets.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Plain text, word by word: blanks become one, marks that could be taken for emphasis are escaped, and a
/// blank goes between Chinese or Japanese and other letters.
final class Words {

    private static final String MARKS = "[\\p{P}$+<=>^`|~]";
    private static final Pattern UNDERSCORES = Pattern.compile("(?:(^|%1$s)(_+))|(?:(_+)(%1$s|$))".formatted(MARKS));
    private static final Pattern NEEDS_NO_LINE = Pattern.compile(">.*|[*+-]|#{1,6}|\\d+[).]");
    private static final Pattern BLANKS = Pattern.compile("[\\t\\n ]+");

    private Words() {}

    static String of(String text) {
        var result = new StringBuilder();
        var blanks = BLANKS.matcher(text);
        var from = 0;
        while (blanks.find()) {
            result.append(word(text.substring(from, blanks.start())));
            from = blanks.end();
            var line = blanks.group().indexOf('\n') >= 0
                    && !NEEDS_NO_LINE.matcher(next(text, from)).matches();
            result.append(line ? '\n' : ' ');
        }
        return result.append(word(text.substring(from))).toString();
    }

    private static String next(String text, int from) {
        return BLANKS.split(text.substring(from), 2)[0];
    }

    private static String word(String written) {
        if (written.contains("://")) {
            return written;
        }
        var parts = parts(written.replace("\\*", "*").replace("\\_", "_"));
        var word = new StringBuilder();
        for (var at = 0; at < parts.size(); at++) {
            if (at > 0 && needBlank(parts.get(at - 1), parts.get(at))) {
                word.append(' ');
            }
            word.append(escaped(parts.get(at)));
        }
        return word.toString();
    }

    private static String escaped(String part) {
        var stars = part.replace("*", "\\*");
        return UNDERSCORES.matcher(stars).replaceAll(found -> {
            var before = found.group(1) == null ? "" : found.group(1);
            var after = found.group(4) == null ? "" : found.group(4);
            var underscores = found.group(2) == null ? found.group(3) : found.group(2);
            return Matcher.quoteReplacement(before + "\\_".repeat(underscores.length()) + after);
        });
    }

    /// The word, cut before and after every Chinese, Japanese or Korean character.
    private static List<String> parts(String word) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (var point : word.codePoints().toArray()) {
            if (isEastAsian(point)) {
                if (!part.isEmpty()) {
                    parts.add(part.toString());
                    part.setLength(0);
                }
                parts.add(Character.toString(point));
            } else {
                part.appendCodePoint(point);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    private static boolean needBlank(String one, String other) {
        var last = one.codePointBefore(one.length());
        var first = other.codePointAt(0);
        return (isWestern(last) && isIdeographOrKana(first)) || (isIdeographOrKana(last) && isWestern(first));
    }

    private static boolean isWestern(int point) {
        return !isEastAsian(point) && !isMark(point);
    }

    static boolean isLetter(char c) {
        return !Character.isWhitespace(c) && !isMark(c);
    }

    private static boolean isMark(int point) {
        return Character.toString(point).matches(MARKS);
    }

    private static boolean isEastAsian(int point) {
        var script = Character.UnicodeScript.of(point);
        return script == Character.UnicodeScript.HANGUL
                || isKanaOrHan(script)
                || (point >= 0x2FF0 && point <= 0x303F)
                || (point >= 0xFE10 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFFEF)
                || point == 0x30FC;
    }

    private static boolean isKanaOrHan(Character.UnicodeScript script) {
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.BOPOMOFO;
    }

    private static boolean isIdeographOrKana(int point) {
        return isEastAsian(point)
                && !isMark(point)
                && Character.UnicodeScript.of(point) != Character.UnicodeScript.HANGUL;
    }
}
