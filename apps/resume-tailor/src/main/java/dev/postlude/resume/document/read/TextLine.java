package dev.postlude.resume.document.read;

import java.util.Locale;

/// One line of a document that was not JSON.
///
/// @param number counted from 1 through the whole document
/// @param text   without its bullet; parts that stood far from each other are divided by a tab
/// @param bullet whether it began with a bullet, or was an item of a list
/// @param style  lines set alike have the same number; 0 is how most lines are set
/// @param indent how far it is set in, in characters or something like them
/// @param gap    whether something empty is above it
record TextLine(int number, String text, boolean bullet, int style, int indent, boolean gap) {

    private static final int HEADING_WORDS = 5;

    /// Whether it could be a heading by its looks: few words, no digits, no full stop, set apart from the rest.
    boolean looksLikeHeading() {
        return !bullet
                && style != 0
                && text.split("\\s+").length <= HEADING_WORDS
                && text.indexOf('\t') < 0
                && text.chars().noneMatch(c -> Character.isDigit(c) || c == '@' || c == ',' || c == '|')
                && !text.endsWith(".");
    }

    boolean startsSmall() {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    TextLine withText(String other) {
        return new TextLine(number, other, bullet, style, indent, gap);
    }
}
