package dev.postlude.resume.document.read;

import dev.postlude.web.Characters;
import java.nio.charset.StandardCharsets;

/// Makes characters of bytes that do not say what they are: UTF-8, UTF-16, and what Windows writes.
final class Decoding {

    private static final int SAMPLE = 4096;

    private Decoding() {}

    static String text(byte[] bytes) {
        var marked = Characters.marked(bytes);
        if (marked.isPresent()) {
            return clean(marked.get());
        }
        int even = zeros(bytes, 0);
        int odd = zeros(bytes, 1);
        if (odd > even * 4 && odd * 4 > Math.min(bytes.length, SAMPLE) / 2) {
            return clean(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (even > odd * 4 && even * 4 > Math.min(bytes.length, SAMPLE) / 2) {
            return clean(new String(bytes, StandardCharsets.UTF_16BE));
        }
        return clean(Characters.strictly(bytes, StandardCharsets.UTF_8)
                .orElseGet(() -> new String(bytes, Characters.WINDOWS)));
    }

    /// Without what no resume needs and no database takes: control characters but tab and line end, lone
    /// surrogates, and what turns the direction of text around.
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Decoding::wanted)
                .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// Whether these are no characters at all: a picture, a program.
    static boolean binary(byte[] bytes) {
        boolean wide = Characters.mark(bytes)
                .filter(mark -> !mark.equals(StandardCharsets.UTF_8))
                .isPresent();
        int even = zeros(bytes, 0);
        int odd = zeros(bytes, 1);
        boolean oneSided = Math.max(even, odd) > 4 * Math.min(even, odd);
        int controls = 0;
        int sample = Math.min(bytes.length, SAMPLE);
        for (int i = 0; i < sample; i++) {
            controls += bytes[i] >= 0 && bytes[i] < 32 && "\t\n\r\f".indexOf(bytes[i]) < 0 && bytes[i] != 0 ? 1 : 0;
        }
        return controls * 50 > sample || (!wide && even + odd > 0 && !oneSided);
    }

    private static boolean wanted(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !control
                && !turning
                && c != 0xFEFF
                && c != 0x00AD
                && c != 0x200B
                && Character.getType(c) != Character.SURROGATE;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < Math.min(bytes.length, SAMPLE); i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
