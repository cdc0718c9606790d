package dev.postlude.resume.document.read;

import dev.postlude.resume.document.UnreadableResume;
import dev.postlude.resume.document.UnreadableResume.Reason;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks through one part of a Word document and adds its paragraphs as lines.
final class DocxParagraphs {

    private static final int MOST_DEPTH = 200;
    private static final int BOLD = 2;
    private static final int HEADING = 20;

    /// What a paragraph keeps beside its text for programs that cannot show a drawing, and would be read
    /// twice.
    private static final String FALLBACK = "Fallback";

    private final XMLStreamReader reader;
    private final List<TextLine> lines;
    private final Deadline deadline;

    private final StringBuilder text = new StringBuilder();
    private boolean item;
    private int heading;
    private boolean runBold;
    private int boldCharacters;
    private boolean gap;

    DocxParagraphs(XMLStreamReader reader, List<TextLine> lines, Deadline deadline) {
        this.reader = reader;
        this.lines = lines;
        this.deadline = deadline;
    }

    void read() throws XMLStreamException {
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                deadline.check();
                if (reader.getLocalName().equals(FALLBACK)) {
                    skip();
                    continue;
                }
                if (++depth > MOST_DEPTH) {
                    throw UnreadableResume.of(
                            Reason.INVALID, "This Word document is nested too deeply to be a resume.");
                }
                start(reader.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                end(reader.getLocalName());
            }
        }
    }

    private void start(String element) throws XMLStreamException {
        switch (element) {
            // A text box stands inside a paragraph; what came before it is a line of its own. Before most
            // there is nothing, which is no empty line.
            case "p" -> {
                if (!text.isEmpty()) {
                    finish();
                }
            }
            case "numPr" -> item = true;
            case "pStyle" -> style(value());
            case "r" -> runBold = false;
            case "b" -> runBold = !value().equals("0") && !value().equals("false");
            case "t" -> {
                var piece = reader.getElementText();
                text.append(piece);
                boldCharacters += runBold ? piece.length() : 0;
            }
            case "tab" -> text.append('\t');
            case "br", "cr" -> finishLine();
            case "noBreakHyphen" -> text.append('-');
            default -> {
                // Everything else is about looks.
            }
        }
    }

    private void end(String element) {
        if (element.equals("p")) {
            finish();
        }
    }

    private void style(String name) {
        if (name.matches("(?i).*(list|bullet).*")) {
            item = true;
        } else if (name.matches("(?i)(heading|berschrift|.*berschrift|titre|titulo)\\s?\\d.*|title|titel")) {
            heading = HEADING + (name.matches(".*\\d.*") ? Integer.parseInt(name.replaceAll("\\D+", "0")) % 10 : 0);
        }
    }

    private String value() {
        var value = reader.getAttributeValue(null, "val");
        if (value == null) {
            value = reader.getAttributeValue("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "val");
        }
        return value == null ? "" : value;
    }

    /// A line break inside a paragraph begins a new line, of a heading too.
    private void finishLine() {
        int wasHeading = heading;
        finish();
        heading = wasHeading;
    }

    private void finish() {
        var raw = Decoding.clean(text.toString())
                .replaceAll("[ \\u00A0]+", " ")
                .replaceAll(" ?\\t[ \\t]*", "\t")
                .strip();
        if (raw.isEmpty()) {
            gap = true;
        } else {
            boolean bullet = item || Bullets.starts(raw);
            var line = Bullets.starts(raw) ? Bullets.without(raw) : raw;
            boolean bold = boldCharacters * 10 >= text.toString().strip().length() * 9;
            int style = bullet
                    ? 0
                    : heading > 0 ? heading : bold ? BOLD + PlainLines.style(line) % 2 : PlainLines.style(line);
            lines.add(new TextLine(lines.size() + 1, line, bullet, style, bullet ? 2 : 0, gap));
            gap = false;
        }
        text.setLength(0);
        boldCharacters = 0;
        item = false;
        heading = 0;
    }

    private void skip() throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = reader.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
