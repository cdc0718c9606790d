package dev.postlude.resume.document.write;

import dev.postlude.resume.document.Resume;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Writes a resume as a Word document that programs which sift resumes can follow: one column, real headings
/// and lists, no tables, no text boxes, no pictures. The same resume gives the same bytes.
///
/// It says what the page of [ResumeHtml] says, paragraph by paragraph, for it is made of the same article.
public final class ResumeDocx {

    /// Zip files of this app are all as old as the format.
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final StringBuilder body = new StringBuilder();

    private ResumeDocx() {}

    public static byte[] write(Resume resume) {
        var writer = new ResumeDocx();
        writer.article(new ResumeArticle(resume).element());
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", Files.text("docx/types.xml"));
            put(zip, "_rels/.rels", Files.text("docx/package.rels"));
            put(zip, "word/_rels/document.xml.rels", Files.text("docx/document.rels"));
            put(zip, "word/styles.xml", Files.text("docx/styles.xml"));
            put(zip, "word/numbering.xml", Files.text("docx/numbering.xml"));
            put(
                    zip,
                    "docProps/core.xml",
                    Files.text("docx/core.xml")
                            .replace("NAME", text(resume.basics().name())));
            put(zip, "word/document.xml", Files.text("docx/document.xml").replace("BODY", writer.body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void article(Element article) {
        for (var part : article.children()) {
            if (part.normalName().equals("header")) {
                head(part);
            } else {
                part.children().forEach(this::block);
            }
        }
    }

    private void head(Element header) {
        for (var part : header.children()) {
            switch (part.normalName()) {
                case "h1" -> paragraph("Title", run(part.text(), ""));
                case "ul" ->
                    paragraph("Contact", run(String.join(" | ", part.children().eachText()), ""));
                default -> paragraph("Subtitle", run(part.text(), ""));
            }
        }
    }

    private void block(Element block) {
        switch (block.normalName()) {
            case "h2" -> paragraph("Heading1", run(block.text(), ""));
            case "div" -> block.children().forEach(this::entry);
            default -> paragraph("", inline(block));
        }
    }

    private void entry(Element part) {
        if (part.hasClass("top")) {
            var when = part.select(".when").text();
            var what = run(part.select("h3").text(), "");
            paragraph(
                    "Heading2", when.isEmpty() ? what : what + "<w:r><w:tab/></w:r>" + run(when, "<w:b w:val=\"0\"/>"));
        } else if (part.normalName().equals("ul")) {
            part.children().forEach(line -> paragraph("ListBullet", run(line.text(), "")));
        } else {
            paragraph(part.hasClass("who") ? "Who" : "", inline(part));
        }
    }

    /// Bold parts stay bold; there is nothing else inside a line.
    private static String inline(Element line) {
        var runs = new StringBuilder();
        for (Node part : line.childNodes()) {
            if (part instanceof TextNode plain) {
                runs.append(run(plain.getWholeText(), ""));
            } else if (part instanceof Element bold) {
                runs.append(run(bold.text(), "<w:b/>"));
            }
        }
        return runs.toString();
    }

    private static String run(String said, String look) {
        var properties = look.isEmpty() ? "" : "<w:rPr>" + look + "</w:rPr>";
        return said.isEmpty()
                ? ""
                : "<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>".formatted(properties, text(said));
    }

    private void paragraph(String style, String runs) {
        if (!runs.isEmpty()) {
            var named = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>".formatted(style);
            body.append("<w:p>").append(named).append(runs).append("</w:p>");
        }
    }

    /// As the text of an XML element. What XML cannot say at all is left out; line ends are blanks, as on
    /// the page.
    private static String text(String said) {
        var text = new StringBuilder(said.length());
        said.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '\n', '\r', '\t' -> text.append(' ');
                default -> {
                    boolean sayable = c >= ' ' && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
                    if (sayable) {
                        text.appendCodePoint(c);
                    }
                }
            }
        });
        return text.toString();
    }
}
