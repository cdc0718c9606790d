package dev.postlude.changesets.image;

import java.util.regex.Pattern;

/// Markdown without its marks, in one line: for people who hear a text rather than see it.
final class PlainText {

    private static final int LONGEST = 4_000;
    private static final Pattern FENCE = Pattern.compile("(?m)^\\s*(```|~~~).*$");
    private static final Pattern COMMENT = Pattern.compile("<!--|-->");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\[]{0,500})]\\([^()\\s]{0,500}[^()]{0,100}\\)");
    private static final Pattern LINE_MARK =
            Pattern.compile("(?m)^\\s{0,12}(?:#{1,6}\\s+|>\\s?|[-*+]\\s+|\\d{1,9}[.)]\\s+)");
    private static final Pattern MARK =
            Pattern.compile("\\*{1,3}|`{1,3}|~~|(?<![\\p{L}\\p{N}])_{1,3}|_{1,3}(?![\\p{L}\\p{N}])");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private PlainText() {}

    static String of(String markdown) {
        var cut = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
        var text = FENCE.matcher(cut).replaceAll(" ");
        text = COMMENT.matcher(text).replaceAll(" ");
        text = LINK.matcher(text).replaceAll("$1");
        text = LINE_MARK.matcher(text).replaceAll("");
        text = MARK.matcher(text).replaceAll("");
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /// The text, or as many of its words as `most` characters hold, and then an ellipsis. Never half a
    /// character.
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = text.lastIndexOf(' ', most - 1);
        if (end < most / 2) {
            end = Character.isLowSurrogate(text.charAt(most - 1)) ? most - 2 : most - 1;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
