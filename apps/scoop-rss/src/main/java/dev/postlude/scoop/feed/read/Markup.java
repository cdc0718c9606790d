package dev.postlude.scoop.feed.read;

import org.jsoup.nodes.Entities;

/// XML as people write it by hand and by template, brought close to XML as parsers want it.
///
/// Repaired are characters that XML forbids, HTML's names for letters, ampersands and angle brackets that
/// mean themselves, and comments, which are dropped. Tags are not touched.
final class Markup {

    private static final String CDATA = "<![CDATA[";

    /// What the numbers 128 to 159 mean to everyone who writes them: letters of windows-1252.
    private static final String WINDOWS =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private final String in;
    private final StringBuilder out;
    private int at;

    /// Set once a comment has been seen to have no end, so that a million of them are not searched for one each.
    private boolean commentsEndNoMore;

    private Markup(String in) {
        this.in = in;
        this.out = new StringBuilder(in.length() + 64);
    }

    static String repair(String text) {
        return new Markup(text).repaired();
    }

    private String repaired() {
        while (at < in.length()) {
            switch (in.charAt(at)) {
                case '<' -> bracket();
                case '&' -> reference();
                default -> letter();
            }
        }
        return out.toString();
    }

    private void bracket() {
        if (in.startsWith(CDATA, at)) {
            var end = in.indexOf("]]>", at);
            copyCharacterData(end < 0 ? in.length() : end + 3);
        } else if (in.startsWith("<!--", at)) {
            var end = commentsEndNoMore ? -1 : in.indexOf("-->", at + 4);
            commentsEndNoMore = end < 0;
            at = end < 0 ? at + 4 : end + 3;
        } else if (opensTag(at + 1)) {
            out.append('<');
            at++;
        } else {
            out.append("&lt;");
            at++;
        }
    }

    private boolean opensTag(int next) {
        if (next >= in.length()) {
            return false;
        }
        var c = in.charAt(next);
        return Character.isLetter(c) || c == '_' || c == '/' || c == '?' || c == '!';
    }

    private void copyCharacterData(int end) {
        while (at < end) {
            letter();
        }
    }

    private void letter() {
        var letter = in.codePointAt(at);
        if (allowed(letter)) {
            out.appendCodePoint(letter);
        }
        at += Character.charCount(letter);
    }

    private void reference() {
        var end = at + 1;
        var numeric = end < in.length() && in.charAt(end) == '#';
        end += numeric ? 1 : 0;
        var start = end;
        while (end < in.length() && end - start < 32 && isAsciiLetterOrDigit(in.charAt(end))) {
            end++;
        }
        var name = in.substring(start, end);
        var closed = end < in.length() && in.charAt(end) == ';';
        if (numeric ? number(name) : closed && named(name)) {
            at = end + (closed ? 1 : 0);
        } else {
            out.append("&amp;");
            at++;
        }
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private boolean number(String digits) {
        if (digits.isEmpty()) {
            return false;
        }
        try {
            var hex = digits.charAt(0) == 'x' || digits.charAt(0) == 'X';
            var code = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            var letter = code >= 0x80 && code <= 0x9F ? WINDOWS.charAt(code - 0x80) : code;
            if (allowed(letter)) {
                out.append("&#").append(letter).append(';');
            }
            return true;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private boolean named(String name) {
        switch (name) {
            case "amp", "lt", "gt", "quot", "apos" ->
                out.append('&').append(name).append(';');
            default -> {
                var letters = Entities.getByName(name);
                if (letters.isEmpty()) {
                    return false;
                }
                out.append(letters);
            }
        }
        return true;
    }

    /// JSON can escape what XML forbids: a zero, which no database stores, or half of a letter.
    static String withoutForbidden(String text) {
        return text.codePoints().allMatch(Markup::allowed)
                ? text
                : text.codePoints()
                        .filter(Markup::allowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /// The characters of XML 1.0.
    static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
