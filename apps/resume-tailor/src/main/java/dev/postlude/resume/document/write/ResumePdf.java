package dev.postlude.resume.document.write;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.postlude.resume.document.Resume;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.helper.W3CDom;

/// Writes a resume as a PDF with selectable text and fonts of its own. The same resume gives the same bytes.
///
/// It is the page of [ResumeHtml] on paper. Nothing is fetched for it: every address is refused, even those of files.
public final class ResumePdf {

    private static final String[] ADDRESSES = {"http", "https", "file", "jar", "data", "ftp", "classpath"};

    private static final List<Font> FONTS = List.of(
            Font.of("Lato-Regular", "Lato", 400, FontStyle.NORMAL),
            Font.of("Lato-Bold", "Lato", 700, FontStyle.NORMAL),
            Font.of("Lato-Italic", "Lato", 400, FontStyle.ITALIC),
            Font.of("Caladea-Regular", "Caladea", 400, FontStyle.NORMAL),
            Font.of("Caladea-Bold", "Caladea", 700, FontStyle.NORMAL),
            Font.of("Caladea-Italic", "Caladea", 400, FontStyle.ITALIC),
            // Greek, Cyrillic, Vietnamese and much else that the others lack.
            Font.of("DejaVuSans", "DejaVu Sans", 400, FontStyle.NORMAL));

    static {
        // It tells about every font it looks at; what goes wrong comes as an exception.
        XRLog.setLoggingEnabled(false);
    }

    private ResumePdf() {}

    public static byte[] write(Resume resume, Look look) {
        var document = new W3CDom().fromJsoup(ResumeHtml.document(resume, look));
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .withW3cDocument(document, null)
                .withProducer("Postlude resume tailor")
                .useUriResolver((base, address) -> null)
                .useProtocolsStreamImplementation(ResumePdf::refuse, ADDRESSES)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useReplacementText("\u25A1")
                .toStream(bytes);
        fonts(builder);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            try (var pdf = renderer.getPdfDocument()) {
                settle(pdf, resume);
                pdf.save(bytes);
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FSStream refuse(String address) {
        throw new IllegalStateException("A resume is written without fetching anything, not even " + address);
    }

    /// The dates and the id that PDFs get from the clock, from the resume instead.
    private static void settle(PDDocument pdf, Resume resume) {
        var information = pdf.getDocumentInformation();
        information.getCOSObject().removeItem(COSName.CREATION_DATE);
        information.getCOSObject().removeItem(COSName.MOD_DATE);
        information.setSubject("Resume");
        pdf.setDocumentId((long) resume.toString().hashCode());
    }

    private static void fonts(PdfRendererBuilder builder) {
        for (var font : FONTS) {
            builder.useFont(
                    () -> new ByteArrayInputStream(font.bytes()), font.family(), font.weight(), font.style(), true);
        }
    }
}
