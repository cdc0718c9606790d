package dev.postlude.fitness.health.read;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The element a parser stands at.
record ParsedElement(XMLStreamReader xml) implements Told {

    private static final int EXCERPT = 200;

    @Override
    public @Nullable String text(String name) {
        return xml.getAttributeValue(null, name);
    }

    /// How the element begins, written anew.
    String excerpt() {
        var excerpt = new StringBuilder("<").append(xml.getLocalName());
        for (var i = 0; i < xml.getAttributeCount() && excerpt.length() < EXCERPT; i++) {
            excerpt.append(' ').append(xml.getAttributeLocalName(i)).append("=\"");
            excerpt.append(xml.getAttributeValue(i)).append('"');
        }
        return excerpt.length() > EXCERPT ? excerpt.substring(0, EXCERPT) + "…" : excerpt + ">";
    }
}
