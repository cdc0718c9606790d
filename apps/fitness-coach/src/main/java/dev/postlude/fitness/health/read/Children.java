package dev.postlude.fitness.health.read;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Walks over the children of the element a parser stands at.
final class Children {

    private Children() {}

    /// Must read the element it is given to its end.
    interface Child {
        void at(String name, Told told) throws XMLStreamException;
    }

    /// Calls `each` with every child; afterwards the parser stands at the element's end.
    static void forEach(XMLStreamReader xml, Child each) throws XMLStreamException {
        while (true) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                each.at(xml.getLocalName(), new ParsedElement(xml));
            }
        }
    }

    /// Reads the element to its end and forgets it.
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }
}
