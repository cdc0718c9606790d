package dev.postlude.resume.document.read;

import dev.postlude.resume.document.Resume;
import dev.postlude.resume.document.UnreadableResume;
import dev.postlude.resume.document.UnreadableResume.Reason;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Reads an upload as a resume. The bytes decide what it is; what it is called only helps where they leave it open.
///
/// JSON is validated against the published schema of JSON Resume. From PDF, DOCX and plain text the resume is
/// put together by its headings and dates; text that finds no place is kept as [Resume#notes()].
public final class ResumeReader {

    private static final int START = 1024;

    private final ReadLimits limits;

    public ResumeReader(ReadLimits limits) {
        this.limits = limits;
    }

    /// @param contentType as the request says, or empty
    /// @param filename    as the form says, or empty
    /// @throws UnreadableResume with a sentence for each thing that is wrong
    public Resume read(byte[] bytes, String contentType, String filename) {
        var format = format(bytes, contentType, filename);
        return switch (format) {
            case JSON -> JsonResumes.read(text(bytes));
            case PDF -> TextResumes.read(PdfLines.of(bytes, limits));
            case DOCX -> TextResumes.read(limited(DocxLines.of(bytes, new Deadline(limits.time()))));
            case TEXT -> TextResumes.read(PlainLines.of(text(bytes)));
        };
    }

    /// What the bytes are; an [UnreadableResume] if they are too many, or none of the four.
    public Format format(byte[] bytes, String contentType, String filename) {
        if (bytes.length == 0) {
            throw UnreadableResume.of(Reason.INVALID, "The document is empty.");
        }
        if (bytes.length > limits.bytes()) {
            throw UnreadableResume.of(
                    Reason.TOO_LARGE,
                    "The document has %d bytes; a resume may have %d.".formatted(bytes.length, limits.bytes()));
        }
        var start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
        if (start.contains("%PDF-")) {
            return Format.PDF;
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return Format.DOCX;
        }
        refuseOthers(bytes, start);
        boolean saysJson =
                (contentType + " " + filename).toLowerCase(Locale.ROOT).contains("json");
        return saysJson || Decoding.text(bytes).stripLeading().startsWith("{") ? Format.JSON : Format.TEXT;
    }

    private static void refuseOthers(byte[] bytes, String start) {
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw unknown("This is a Word document of the old kind (.doc), or one with a password.");
        }
        if (start.startsWith("{\\rtf")) {
            throw unknown("This is RTF.");
        }
        if (start.stripLeading().toLowerCase(Locale.ROOT).matches("(?s)<(!doctype|html|\\?xml).*")) {
            throw unknown("This is HTML or XML.");
        }
        if (Decoding.binary(bytes)) {
            throw unknown("This is neither a document nor text.");
        }
    }

    private static UnreadableResume unknown(String what) {
        return UnreadableResume.of(
                Reason.UNKNOWN_FORMAT, what + " Resumes are read from JSON Resume, PDF, DOCX and plain text.");
    }

    private String text(byte[] bytes) {
        var text = Decoding.text(bytes);
        limit(text.length());
        return text;
    }

    private List<TextLine> limited(List<TextLine> lines) {
        limit(lines.stream().mapToInt(line -> line.text().length()).sum());
        return lines;
    }

    private void limit(int characters) {
        if (characters > limits.characters()) {
            throw UnreadableResume.of(
                    Reason.TOO_LARGE,
                    "The document has %d characters of text; a resume may have %d."
                            .formatted(characters, limits.characters()));
        }
    }
}
