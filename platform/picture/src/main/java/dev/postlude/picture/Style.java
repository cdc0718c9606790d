package dev.postlude.picture;

import org.jspecify.annotations.Nullable;

/// How a piece of text looks. Made from a size and an ink, and changed a word at a time:
/// `Style.of(18, ink).bold().underline()`.
///
/// @param size the height of an em, in the units of the canvas
/// @param chip the ground behind the text, as behind code in a sentence
public record Style(
        double size,
        Ink ink,
        Weight weight,
        boolean slanted,
        boolean monospaced,
        boolean underlined,
        boolean struck,
        @Nullable Ink chip) {

    public enum Weight {
        REGULAR,
        SEMIBOLD,
        BOLD,
        HEAVY
    }

    public Style {
        if (!(size >= Limits.SMALLEST_SIZE && size <= Limits.LARGEST_SIZE)) {
            throw new IllegalArgumentException(
                    "Text is %s to %s units high; was %s".formatted(Limits.SMALLEST_SIZE, Limits.LARGEST_SIZE, size));
        }
    }

    public static Style of(double size, Ink ink) {
        return new Style(size, ink, Weight.REGULAR, false, false, false, false, null);
    }

    public Style sized(double other) {
        return new Style(other, ink, weight, slanted, monospaced, underlined, struck, chip);
    }

    public Style in(Ink other) {
        return new Style(size, other, weight, slanted, monospaced, underlined, struck, chip);
    }

    public Style weighing(Weight other) {
        return new Style(size, ink, other, slanted, monospaced, underlined, struck, chip);
    }

    public Style semibold() {
        return weighing(Weight.SEMIBOLD);
    }

    public Style bold() {
        return weighing(Weight.BOLD);
    }

    public Style heavy() {
        return weighing(Weight.HEAVY);
    }

    public Style italic() {
        return new Style(size, ink, weight, true, monospaced, underlined, struck, chip);
    }

    public Style mono() {
        return new Style(size, ink, weight, slanted, true, underlined, struck, chip);
    }

    public Style underline() {
        return new Style(size, ink, weight, slanted, monospaced, true, struck, chip);
    }

    public Style strike() {
        return new Style(size, ink, weight, slanted, monospaced, underlined, true, chip);
    }

    public Style on(Ink ground) {
        return new Style(size, ink, weight, slanted, monospaced, underlined, struck, ground);
    }

    /// Large text may have less contrast: from 24 units, or 18.66 in bold, as WCAG has it.
    public double contrastNeeded() {
        var large = size >= 24 || size >= 18.66 && weight.compareTo(Weight.BOLD) >= 0;
        return large ? 3 : 4.5;
    }

    boolean emphatic() {
        return weight != Weight.REGULAR;
    }
}
