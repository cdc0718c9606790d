package dev.postlude.resume.document.read;

import java.util.regex.Pattern;

/// The signs that people put before the items of a list.
final class Bullets {

    private static final Pattern SIGN =
            Pattern.compile("^(?:[•◦▪▫‣●○∙·■□◆◇➢➤►▸✓✔❖\\uF0B7\\uF0A7»]\\s*|[*+\\-–—>o]\\s+)(?=\\S)");

    private Bullets() {}

    static boolean starts(String text) {
        return SIGN.matcher(text).find();
    }

    static String without(String text) {
        return SIGN.matcher(text).replaceFirst("").strip();
    }
}
