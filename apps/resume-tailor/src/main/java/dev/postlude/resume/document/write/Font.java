package dev.postlude.resume.document.write;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A font file as it is embedded: without its ligatures.
///
/// A ligature such as "ti" is a shape without a character. A person sees no difference; a program that reads the
/// resume finds "cer fied" there.
record Font(String family, int weight, FontStyle style, byte[] bytes) {

    private static final int HEADER = 12;
    private static final int ENTRY = 16;

    /// The table with the rules for replacing letters by other shapes.
    private static final byte[] SUBSTITUTION = "GSUB".getBytes(StandardCharsets.US_ASCII);

    static Font of(String file, String family, int weight, FontStyle style) {
        try (var stream = Files.open("fonts/" + file + ".ttf")) {
            return new Font(family, weight, style, withoutLigatures(stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Under a name nobody looks for, a table is not there.
    private static byte[] withoutLigatures(byte[] font) {
        int tables = ByteBuffer.wrap(font).getShort(4);
        for (int i = 0; i < tables; i++) {
            int at = HEADER + i * ENTRY;
            boolean substitution = true;
            for (int c = 0; c < SUBSTITUTION.length; c++) {
                substitution &= font[at + c] == SUBSTITUTION[c];
            }
            if (substitution) {
                font[at] = 'x';
            }
        }
        return font;
    }
}
