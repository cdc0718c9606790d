package dev.postlude.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The characters of bytes that somebody sent or published, as far as the bytes themselves say.
public final class Characters {

    /// What text is that says nothing of itself and is no UTF-8; it can be made of any bytes.
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    /// The longer marks first, for UTF-16's is the beginning of UTF-32's.
    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
            new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    private Characters() {}

    /// What a byte order mark says the rest is; empty if there is none.
    public static Optional<Charset> mark(byte[] bytes) {
        return found(bytes).map(Mark::charset);
    }

    /// The text behind a byte order mark; empty if there is none.
    public static Optional<String> marked(byte[] bytes) {
        return found(bytes).map(mark -> new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset()));
    }

    private static Optional<Mark> found(byte[] bytes) {
        return MARKS.stream().filter(mark -> mark.begins(bytes)).findFirst();
    }

    /// Empty unless every byte has a meaning in `charset`.
    public static Optional<String> strictly(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException mismatch) {
            return Optional.empty();
        }
    }

    private record Mark(Charset charset, int... bytes) {

        int length() {
            return bytes.length;
        }

        boolean begins(byte[] text) {
            if (text.length < bytes.length) {
                return false;
            }
            for (var i = 0; i < bytes.length; i++) {
                if ((text[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
