package dev.postlude.picture;

import java.util.List;

/// Text to be set: spans, and how their lines are to lie. Set into a width it becomes a [Block].
///
/// @param leading the distance between lines, as a multiple of the text's size
/// @param mostLines lines beyond are left away behind an ellipsis, which is reported
/// @param balanced whether lines are kept equally long, as in titles and quotes
public record Paragraph(List<Span> spans, Align align, double leading, int mostLines, boolean balanced) {

    /// Where lines begin. The start of a line is its right end in Hebrew and Arabic.
    public enum Align {
        START,
        CENTER,
        END
    }

    public Paragraph {
        spans = List.copyOf(spans);
        if (spans.size() > Limits.SPANS) {
            throw new IllegalArgumentException(
                    "A paragraph has at most %,d spans; was %,d".formatted(Limits.SPANS, spans.size()));
        }
        var characters = spans.stream().mapToLong(span -> span.text().length()).sum();
        if (characters > Limits.CHARACTERS) {
            throw new IllegalArgumentException(
                    "A paragraph has at most %,d characters; was %,d".formatted(Limits.CHARACTERS, characters));
        }
        if (!(leading >= 0.8 && leading <= 4)) {
            throw new IllegalArgumentException("Lines lie 0.8 to 4 sizes apart; was " + leading);
        }
        if (mostLines < 1) {
            throw new IllegalArgumentException("A paragraph may have at least one line; was " + mostLines);
        }
    }

    public static Paragraph of(String text, Style style) {
        return of(List.of(new Span(text, style)));
    }

    public static Paragraph of(List<Span> spans) {
        return new Paragraph(spans, Align.START, 1.4, Integer.MAX_VALUE, false);
    }

    public Paragraph aligned(Align other) {
        return new Paragraph(spans, other, leading, mostLines, balanced);
    }

    public Paragraph centered() {
        return aligned(Align.CENTER);
    }

    public Paragraph leading(double other) {
        return new Paragraph(spans, align, other, mostLines, balanced);
    }

    public Paragraph atMost(int lines) {
        return new Paragraph(spans, align, leading, lines, balanced);
    }

    public Paragraph balance() {
        return new Paragraph(spans, align, leading, mostLines, true);
    }

    /// Sets this text into lines no wider than `width`.
    public Block in(double width) {
        if (!(width > 0)) {
            throw new IllegalArgumentException("Text needs a width to be set in; was " + width);
        }
        return Setting.of(this, width);
    }
}
