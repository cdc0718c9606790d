package dev.postlude.resume.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A page to write lines of text on, in columns, as a word processor does.
public final class PdfPaper implements AutoCloseable {

    private static final float MARGIN = 46;
    private static final float BOTTOM = 40;

    private final PDDocument document = new PDDocument();
    private final PDFont regular = font("Caladea-Regular");
    private final PDFont bold = font("Caladea-Bold");
    private PDPageContentStream page = newPage();

    private float left = MARGIN;
    private float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private float y = PDRectangle.A4.getHeight() - MARGIN;

    /// From now on between these two, given in points, beginning at `top` from the lower edge.
    public PdfPaper column(float from, float wide, float top) {
        left = from;
        width = wide;
        y = top;
        return this;
    }

    public float y() {
        return y;
    }

    public PdfPaper heading(String text) {
        y -= 10;
        return write(bold, 11, text, 0);
    }

    public PdfPaper title(String text) {
        return write(bold, 20, text, 0);
    }

    public PdfPaper strong(String text) {
        return write(bold, 9.5f, text, 0);
    }

    public PdfPaper line(String text) {
        return write(regular, 9.5f, text, 0);
    }

    public PdfPaper bullet(String text) {
        if (y - 12 >= BOTTOM) {
            put(regular, 9.5f, left + 4, y - 12, "•");
        }
        return write(regular, 9.5f, text, 14);
    }

    /// Text at the left, and a date that ends at the right margin.
    public PdfPaper dated(String text, String date) {
        float wide = width(regular, 9, date);
        put(regular, 9, left + width - wide, y - 12.5f, date);
        return strong(text);
    }

    public PdfPaper gap() {
        y -= 8;
        return this;
    }

    public byte[] bytes() {
        try {
            page.close();
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PDDocument document() {
        return document;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfPaper write(PDFont font, float size, String text, float indent) {
        for (var line : wrapped(font, size, text, width - indent)) {
            if (y - size * 1.3f < BOTTOM) {
                nextPage();
            }
            y -= size * 1.3f;
            put(font, size, left + indent, y, line);
        }
        return this;
    }

    private void nextPage() {
        try {
            page.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page = newPage();
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private void put(PDFont font, float size, float x, float at, String text) {
        try {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(x, at);
            page.showText(text);
            page.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> wrapped(PDFont font, float size, String text, float most) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(font, size, longer) > most) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static float width(PDFont font, float size, String text) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream newPage() {
        try {
            var sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            return new PDPageContentStream(document, sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDFont font(String name) {
        try (var file =
                PdfPaper.class.getResourceAsStream("/dev/postlude/resume/document/write/fonts/" + name + ".ttf")) {
            return PDType0Font.load(document, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
