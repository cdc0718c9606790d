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

    private static final Pattern NEXT_ITEM =
            Pattern.compile("([\\p{L}\\p{N})`*_])[ \\t]{0,12}\\n\\s{0,12}(?:[-*+]|\\d{1,9}[.)])[ \\t]+");
    private static final Pattern FIRST_BLOCK_ENDS =
            Pattern.compile("\\n[ \\t]{0,12}(?:\\n|[-*+][ \\t]|\\d{1,9}[.)][ \\t]|```|~~~|#)");

    private PlainText() {}

    /// Of Markdown only what stands before the first blank line, list or code.
    static String firstBlock(String markdown) {
        var cut = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
        return of(FIRST_BLOCK_ENDS.split(cut.strip(), 2)[0]);
    }

    static String of(String markdown) {
        var cut = markdown.length() > LONGEST ? markdown.substring(0, LONGEST) : markdown;
        var text = FENCE.matcher(cut).replaceAll(" ");
        text = COMMENT.matcher(text).replaceAll(" ");
        text = NEXT_ITEM.matcher(text).replaceAll("$1; ");
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
