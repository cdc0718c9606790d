package dev.postlude.scoop.catalog;

import dev.postlude.web.InvalidInput;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Lists of feeds, as readers hand them to each other.
///
/// Folders are read through and not kept. The parser knows no entities of the document's own, so none can be used
/// against us.
final class Opml {

    private Opml() {}

    /// A line of a list.
    record Outline(String url, String title) {}

    /// Throws [InvalidInput] when this is no OPML.
    static List<Outline> read(String text) {
        var root = Jsoup.parse(text, "", Parser.xmlParser());
        if (root.selectFirst("opml") == null) {
            throw new InvalidInput("opml", "is missing; send the file that another reader exports as OPML");
        }
        return root.select("outline").stream()
                .filter(outline -> !attribute(outline, "xmlurl").isEmpty())
                .map(outline -> new Outline(attribute(outline, "xmlurl"), title(outline)))
                .toList();
    }

    private static String title(Element outline) {
        var title = attribute(outline, "title");
        return title.isEmpty() ? attribute(outline, "text") : title;
    }

    /// Readers do not agree on the letters' case.
    private static String attribute(Element element, String name) {
        return element.attributes().getIgnoreCase(name).strip();
    }

    static String write(List<Feed> feeds) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters("Scoop's flavors");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
            for (var feed : feeds) {
                outline(xml, feed);
            }
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory could not be written to", e);
        }
        return text.toString();
    }

    private static void outline(XMLStreamWriter xml, Feed feed) throws XMLStreamException {
        xml.writeEmptyElement("outline");
        xml.writeAttribute("type", "rss");
        xml.writeAttribute("text", feed.title);
        xml.writeAttribute("title", feed.title);
        xml.writeAttribute("xmlUrl", feed.url);
        optional(xml, "htmlUrl", feed.siteUrl);
        optional(xml, "description", feed.description);
    }

    private static void optional(XMLStreamWriter xml, String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, value);
        }
    }
}
