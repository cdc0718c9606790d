package dev.postlude.quotes.writing;

import java.util.regex.Pattern;

/// Takes off what models put around a quote: the marks, and the name of somebody who never said it.
final class Tidy {

    private static final Pattern MARKS = Pattern.compile("^[\"“”'‘*_\\s]+|[\"“”*_\\s]+$");
    private static final Pattern SPEAKER =
            Pattern.compile("[\"”]?\\s*(?:\\n|\\s[—–-]\\s?)\\s*(?:\\p{Lu}[\\w.]*\\s*){1,4}$");

    private static final int LONGEST = 600;

    private Tidy() {}

    /// As it is shown: one line, and never nothing.
    static String shown(String raw) {
        var speechless = SPEAKER.matcher(raw.strip()).replaceFirst("");
        var bare = MARKS.matcher(printable(speechless)).replaceAll("").strip();
        var text = bare.isEmpty() ? printable(raw) : bare;
        if (text.isEmpty()) {
            return "…";
        }
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }

    /// One character that no feed may hold would make the whole feed unreadable for everybody.
    private static String printable(String raw) {
        return raw.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\s]+", " ").strip();
    }
}
