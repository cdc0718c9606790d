package dev.postlude.resume.document.read;

import dev.postlude.resume.document.UnreadableResume;
import dev.postlude.resume.document.UnreadableResume.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/// The lines of a Word document: the paragraphs of its headers and its body, tables cell by cell.
///
/// Only these parts are unpacked, up to a limit, and read without document types or entities. Macros,
/// pictures and whatever else such a file carries are never looked at.
final class DocxLines {

    private static final String BODY = "word/document.xml";
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_UNPACKED = 20_000_000;
    private static final int CHUNK = 16_384;

    private static final XMLInputFactory XML = xml();

    private DocxLines() {}

    static List<TextLine> of(byte[] bytes, Deadline deadline) {
        var parts = parts(bytes, deadline);
        if (!parts.containsKey(BODY)) {
            throw UnreadableResume.of(
                    Reason.UNKNOWN_FORMAT,
                    "This is a zip file and no Word document: it has no word/document.xml. Send DOCX, PDF, JSON or text.");
        }
        var lines = new ArrayList<TextLine>();
        parts.forEach((name, part) -> {
            if (!name.equals(BODY)) {
                read(name, part, lines, deadline);
            }
        });
        read(BODY, parts.getOrDefault(BODY, new byte[0]), lines, deadline);
        return lines;
    }

    private static TreeMap<String, byte[]> parts(byte[] bytes, Deadline deadline) {
        var parts = new TreeMap<String, byte[]>();
        int unpacked = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw tooLarge();
                }
                if (entry.getName().equals(BODY) || entry.getName().matches("word/header\\d*\\.xml")) {
                    var part = unpack(zip, MOST_UNPACKED - unpacked, deadline);
                    unpacked += part.length;
                    parts.put(entry.getName(), part);
                } else {
                    unpacked += skip(zip, MOST_UNPACKED - unpacked, deadline);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableResume.of(
                    Reason.INVALID,
                    "This Word document is damaged: its zip file cannot be unpacked (" + e.getMessage() + ").");
        }
        return parts;
    }

    private static byte[] unpack(ZipInputStream zip, int most, Deadline deadline) throws IOException {
        var part = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
            deadline.check();
            part.write(chunk, 0, read);
            if (part.size() > most) {
                throw tooLarge();
            }
        }
        return part.toByteArray();
    }

    private static int skip(ZipInputStream zip, int most, Deadline deadline) throws IOException {
        var chunk = new byte[CHUNK];
        int skipped = 0;
        for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
            deadline.check();
            skipped += read;
            if (skipped > most) {
                throw tooLarge();
            }
        }
        return skipped;
    }

    private static UnreadableResume tooLarge() {
        return UnreadableResume.of(
                Reason.TOO_LARGE,
                "Unpacked, this Word document has more than %d MB. Remove its pictures, or send it as PDF or text."
                        .formatted(MOST_UNPACKED / 1_000_000));
    }

    private static void read(String name, byte[] part, List<TextLine> lines, Deadline deadline) {
        try {
            var reader = XML.createXMLStreamReader(new ByteArrayInputStream(part));
            new DocxParagraphs(reader, lines, deadline).read();
        } catch (XMLStreamException e) {
            throw UnreadableResume.of(
                    Reason.INVALID,
                    "This Word document is damaged: %s cannot be read at line %d."
                            .formatted(
                                    name,
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getLineNumber()));
        }
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
