package dev.postlude.picture;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A bundled font. No other is ever used: what the machine has installed differs from machine to machine.
///
/// A font is read when the first character needs it, so four megabytes of Chinese cost nothing where nobody writes it.
enum Face {
    INTER("Inter-Regular.otf"),
    INTER_ITALIC("Inter-Italic.otf"),
    INTER_SEMIBOLD("Inter-SemiBold.otf"),
    INTER_BOLD("Inter-Bold.otf"),
    INTER_BOLD_ITALIC("Inter-BoldItalic.otf"),
    INTER_HEAVY("Inter-ExtraBold.otf"),
    MONO("JetBrainsMono-Regular.ttf"),
    MONO_BOLD("JetBrainsMono-Bold.ttf"),
    HEBREW("NotoSansHebrew-Regular.ttf"),
    HEBREW_BOLD("NotoSansHebrew-Bold.ttf"),
    ARABIC("NotoSansArabic-Regular.ttf"),
    ARABIC_BOLD("NotoSansArabic-Bold.ttf"),
    DEVANAGARI("NotoSansDevanagari-Regular.ttf"),
    DEVANAGARI_BOLD("NotoSansDevanagari-Bold.ttf"),
    THAI("NotoSansThai-Regular.ttf"),
    THAI_BOLD("NotoSansThai-Bold.ttf"),
    HANGUL("NanumSquareR.ttf"),
    HANGUL_BOLD("NanumSquareB.ttf"),
    SYMBOLS("NotoSansSymbols2-Regular.ttf"),
    HAN("DroidSansFallbackFull.ttf");

    private static final List<Face> OTHERS = List.of(HEBREW, ARABIC, DEVANAGARI, THAI, HAN, HANGUL, SYMBOLS);

    private static final List<Face> OTHERS_BOLD =
            List.of(HEBREW_BOLD, ARABIC_BOLD, DEVANAGARI_BOLD, THAI_BOLD, HAN, HANGUL_BOLD, SYMBOLS);

    private final Supplier<Font> font;

    /// What has been looked at, so that it is looked at once.
    private final Map<Integer, Boolean> drawn = new ConcurrentHashMap<>();

    Face(String file) {
        font = StableFont.of(file);
    }

    /// The first font that has all of a character, or none.
    static @Nullable Face having(String character, Style style) {
        var first = first(style);
        if (first.has(character)) {
            return first;
        }
        if (style.monospaced() && sans(style).has(character)) {
            return sans(style);
        }
        for (var face : style.emphatic() ? OTHERS_BOLD : OTHERS) {
            if (face.has(character)) {
                return face;
            }
        }
        return null;
    }

    Font at(double size) {
        return font.get().deriveFont((float) size);
    }

    /// Whether bold has to be made by thickening, because there is no bold cut of this font.
    boolean withoutBold() {
        return this == SYMBOLS || this == HAN;
    }

    private static Face first(Style style) {
        if (style.monospaced()) {
            return style.emphatic() ? MONO_BOLD : MONO;
        }
        return sans(style);
    }

    private static Face sans(Style style) {
        return switch (style.weight()) {
            case REGULAR -> style.slanted() ? INTER_ITALIC : INTER;
            case SEMIBOLD -> style.slanted() ? INTER_BOLD_ITALIC : INTER_SEMIBOLD;
            case BOLD -> style.slanted() ? INTER_BOLD_ITALIC : INTER_BOLD;
            case HEAVY -> style.slanted() ? INTER_BOLD_ITALIC : INTER_HEAVY;
        };
    }

    private boolean has(String character) {
        return character.codePoints().allMatch(point -> Cluster.invisible(point) || draws(point));
    }

    private boolean draws(int point) {
        return drawn.computeIfAbsent(point, this::looked);
    }

    /// Whether a font draws a character, which is less than what it says it can: NanumSquare has empty glyphs for
    /// thousands of Chinese characters. In the areas for private use a font has whatever it likes, which nobody can
    /// have meant.
    private boolean looked(int point) {
        if (Character.getType(point) == Character.PRIVATE_USE || !font.get().canDisplay(point)) {
            return false;
        }
        var character = Character.toChars(point);
        return Character.isSpaceChar(point)
                || Character.isWhitespace(point)
                || !font.get()
                        .deriveFont(20f)
                        .createGlyphVector(new FontRenderContext(null, true, true), character)
                        .getOutline()
                        .getBounds2D()
                        .isEmpty();
    }

    /// A font read once, by whoever needs it first.
    private static final class StableFont implements Supplier<Font> {

        private final String file;
        private volatile @Nullable Font read;

        private StableFont(String file) {
            this.file = file;
        }

        static Supplier<Font> of(String file) {
            return new StableFont(file);
        }

        @Override
        public Font get() {
            var font = read;
            return font == null ? readOnce() : font;
        }

        private synchronized Font readOnce() {
            var font = read;
            if (font == null) {
                font = open();
                read = font;
            }
            return font;
        }

        private Font open() {
            try (var bytes = Face.class.getResourceAsStream("fonts/" + file)) {
                if (bytes == null) {
                    throw new IllegalStateException("The font " + file + " is not on the class path.");
                }
                return Font.createFont(Font.TRUETYPE_FONT, bytes);
            } catch (FontFormatException e) {
                throw new IllegalStateException("The font " + file + " cannot be read.", e);
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + file + " cannot be read.", e);
            }
        }
    }
}
