package dev.postlude.resume.document.read;

import dev.postlude.resume.document.UnreadableResume;
import dev.postlude.resume.document.UnreadableResume.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Measures what the streams of a PDF unpack to, before the parser unpacks them into memory: five megabytes of
/// deflated zeros are five gigabytes.
final class PdfBombs {

    private static final long MOST_UNPACKED = 60_000_000;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    /// These make streams smaller or hardly larger, so they may stand before one that unpacks.
    private static final Set<String> HARMLESS = Set.of("ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");

    private static final Set<String> PICTURES =
            Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");

    private PdfBombs() {}

    /// Before parsing, wherever the word "stream" stands: the parser itself unpacks some of them while loading.
    static void check(byte[] bytes, Deadline deadline) {
        long total = 0;
        for (int i = 0; i + STREAM.length < bytes.length; i++) {
            if (startsHere(bytes, i) && (i < 3 || bytes[i - 1] != 'd')) {
                int data = i + STREAM.length;
                while (data < bytes.length && (bytes[data] == '\r' || bytes[data] == '\n')) {
                    data++;
                }
                deadline.check();
                total += unpacked(bytes, data, MOST_UNPACKED - total, deadline);
                if (total >= MOST_UNPACKED) {
                    throw tooLarge();
                }
            }
        }
    }

    /// After parsing: filters one upon the other could unpack what was measured once more.
    static void check(PDDocument document, Deadline deadline) throws IOException {
        var cos = document.getDocument();
        for (var key : cos.getXrefTable().keySet()) {
            deadline.check();
            var object = cos.getObjectFromPool(key).getObject();
            if (object instanceof COSStream stream && stream.getFilters() instanceof COSArray filters) {
                long unpacking = 0;
                for (int i = 0; i < filters.size(); i++) {
                    var name = filters.getObject(i) instanceof COSName filter ? filter.getName() : "";
                    unpacking += HARMLESS.contains(name) || PICTURES.contains(name) ? 0 : 1;
                }
                if (unpacking > 1) {
                    throw tooLarge();
                }
            }
        }
    }

    private static boolean startsHere(byte[] bytes, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        return true;
    }

    /// How much the deflated data at `from` unpacks to, `most` at the most; 0 if it is nothing deflated.
    private static long unpacked(byte[] bytes, int from, long most, Deadline deadline) {
        if (from + 2 > bytes.length || (bytes[from] & 0x0F) != 8) {
            return 0;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(bytes, from, bytes.length - from);
            var chunk = new byte[65_536];
            long total = 0;
            while (!inflater.finished() && total < most) {
                deadline.check();
                int read = inflater.inflate(chunk);
                if (read == 0) {
                    return total;
                }
                total += read;
            }
            return total;
        } catch (DataFormatException notDeflated) {
            return 0;
        }
    }

    private static UnreadableResume tooLarge() {
        return UnreadableResume.of(
                Reason.TOO_LARGE,
                "Unpacked, this PDF has more than %d MB. Remove its pictures, or send DOCX or text."
                        .formatted(MOST_UNPACKED / 1_000_000));
    }
}
