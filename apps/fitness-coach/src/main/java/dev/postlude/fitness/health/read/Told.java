package dev.postlude.fitness.health.read;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The attributes of the element a parser stands at.
record Told(XMLStreamReader xml) {

    private static final int EXCERPT = 200;

    @Nullable
    String text(String name) {
        return xml.getAttributeValue(null, name);
    }

    String text(String name, String otherwise) {
        var text = text(name);
        return text == null ? otherwise : text;
    }

    /// Null when it is missing, or none.
    @Nullable
    Double number(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        var number = Decimal.of(text);
        return Double.isNaN(number) ? null : number;
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
