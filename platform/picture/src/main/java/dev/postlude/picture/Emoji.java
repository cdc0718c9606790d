package dev.postlude.picture;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// A bundled drawing of an emoji: one code point, or several that together are one (flags, skin tones, families).
final class Emoji {

    private static final int JOINER = 0x200D;
    private static final int AS_PICTURE = 0xFE0F;
    private static final int AS_TEXT = 0xFE0E;
    private static final int KEYCAP = 0x20E3;

    /// Drawings kept in memory. Each is some kilobytes; all of them would be a hundred megabytes.
    private static final int KEPT = 256;

    private static final Map<String, Optional<Emoji>> RECENT = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Emoji>> eldest) {
            return size() > KEPT;
        }
    };

    private final SVGDocument drawing;

    private Emoji(SVGDocument drawing) {
        this.drawing = drawing;
    }

    /// Whether a character asks to be shown as a picture: a smiley does, a copyright sign only with a selector.
    static boolean wanted(String character) {
        var first = character.codePointAt(0);
        if (character.indexOf(AS_TEXT) >= 0) {
            return false;
        }
        return Character.isEmojiPresentation(first)
                || character.indexOf(KEYCAP) > 0
                || Character.isEmoji(first)
                        && (character.indexOf(AS_PICTURE) > 0 || character.indexOf(JOINER) > 0 || toned(character));
    }

    static Optional<Emoji> of(String character) {
        synchronized (RECENT) {
            return RECENT.computeIfAbsent(character, Emoji::read);
        }
    }

    void draw(Graphics2D graphics, double x, double y, double size) {
        drawing.renderWithPlatform(
                NullPlatformSupport.INSTANCE, graphics, new ViewBox((float) x, (float) y, (float) size, (float) size));
    }

    private static boolean toned(String character) {
        return character.codePoints().skip(1).anyMatch(Character::isEmojiModifier);
    }

    private static Optional<Emoji> read(String character) {
        var name = name(character);
        var first = name.split("-", 2)[0];
        var block = first.length() == 1 ? "0" : first.substring(0, first.length() - 1);
        try (var packed = Emoji.class.getResourceAsStream("emoji/" + block + ".gz")) {
            if (packed == null) {
                return Optional.empty();
            }
            var lines = new String(new GZIPInputStream(packed).readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.filter(line -> name.equals(plain(line.substring(0, line.indexOf('\t')))))
                    .findFirst()
                    .map(line -> new Emoji(parsed(line.substring(line.indexOf('\t') + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException("The drawings of emoji cannot be read.", e);
        }
    }

    /// The code points in hexadecimal, without the selectors that ask for a picture: people's keyboards, and the
    /// names of the drawings, are of different minds about where those belong.
    private static String name(String character) {
        return character
                .codePoints()
                .filter(point -> point != AS_PICTURE)
                .mapToObj(Integer::toHexString)
                .collect(Collectors.joining("-"));
    }

    private static String plain(String name) {
        return name.replace("-fe0f", "");
    }

    private static SVGDocument parsed(String svg) {
        var bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
        var drawing = new SVGLoader().load(bytes, null, LoaderContext.createDefault());
        if (drawing == null) {
            throw new IllegalStateException("A bundled drawing of an emoji is not SVG.");
        }
        return drawing;
    }
}
