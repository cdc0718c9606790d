package dev.postlude.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a reader takes for one character, with what it is drawn with: a font, a drawing, or nothing that is there.
record Cluster(
        int start,
        int end,
        int span,
        @Nullable Face face,
        @Nullable Emoji emoji) {

    private static final String JOINER = "\u200d";

    /// The characters of a text, in order. What nothing can draw, or only in part, is told to `findings`.
    static List<Cluster> of(String text, int[] spanOf, List<Span> spans, Findings findings) {
        var clusters = new ArrayList<Cluster>();
        var borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        borders.setText(text);
        var start = borders.first();
        for (var end = borders.next(); end != BreakIterator.DONE; start = end, end = borders.next()) {
            add(clusters, text, start, end, spanOf[start], spans, findings);
        }
        return clusters;
    }

    boolean missing() {
        return face == null && emoji == null;
    }

    /// Has no looks of its own: selectors, joiners, marks of direction, control characters.
    static boolean invisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> point >= 0xFE00 && point <= 0xFE0F || point == 0x034F || point == 0x115F || point == 0x1160;
        };
    }

    private static void add(
            List<Cluster> clusters, String text, int start, int end, int span, List<Span> spans, Findings findings) {
        var character = text.substring(start, end);
        var wanted = Emoji.wanted(character);
        if (wanted) {
            var emoji = Emoji.of(character);
            if (emoji.isPresent()) {
                clusters.add(new Cluster(start, end, span, null, emoji.get()));
                return;
            }
            var joint = character.indexOf(JOINER);
            if (joint > 0 && joint + 1 < character.length()) {
                findings.add("The emoji " + codes(character) + " is unknown; it is drawn as its parts.");
                add(clusters, text, start, start + joint, span, spans, findings);
                add(clusters, text, start + joint + 1, end, span, spans, findings);
                return;
            }
        }
        var shown = wanted ? character : withFewMarks(character, findings);
        var face = Face.having(shown, spans.get(span).style());
        var emoji = face == null ? Emoji.of(shown).orElse(null) : null;
        if (face == null && emoji == null) {
            findings.add("No bundled font has " + codes(character) + "; it is drawn as an empty box.");
        }
        clusters.add(new Cluster(start, start + shown.length(), span, face, emoji));
    }

    private static String withFewMarks(String character, Findings findings) {
        if (character.length() <= Limits.MARKS || character.codePointCount(0, character.length()) <= Limits.MARKS) {
            return character;
        }
        findings.add("A character with more than %d marks is drawn without the rest of them.".formatted(Limits.MARKS));
        return character.substring(0, character.offsetByCodePoints(0, Limits.MARKS));
    }

    private static String codes(String character) {
        var codes = character
                .codePoints()
                .limit(8)
                .mapToObj(point -> String.format(Locale.ROOT, "U+%04X", point))
                .toList();
        return String.join(" ", codes);
    }
}
