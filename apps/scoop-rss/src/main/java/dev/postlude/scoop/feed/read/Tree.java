package dev.postlude.scoop.feed.read;

import dev.postlude.scoop.feed.read.UnreadableFeed.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import javax.xml.XMLConstants;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.SAXHandler;
import org.jdom2.input.sax.XMLReaders;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Markup turned into a tree: strictly when it is well-formed, tolerantly when it is not.
final class Tree {

    private Tree() {}

    static Document of(String markup, int maxDepth, URI url) {
        try {
            return strict(maxDepth).build(new StringReader(markup));
        } catch (JDOMException malformed) {
            return new TolerantTree(maxDepth)
                    .build(markup)
                    .orElseThrow(() -> new UnreadableFeed(
                            Reason.DAMAGED,
                            "%s looks like a feed but is too damaged to read: %s. Tell its publisher."
                                    .formatted(url, malformed.getMessage()),
                            malformed));
        } catch (IOException impossible) {
            throw new IllegalStateException("reading from a string cannot fail", impossible);
        }
    }

    /// The text has no document type left by now. That the parser would refuse one is the second lock.
    private static SAXBuilder strict(int maxDepth) {
        var builder = new SAXBuilder(XMLReaders.NONVALIDATING);
        builder.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        builder.setEntityResolver((publicId, systemId) -> new InputSource(new StringReader("")));
        builder.setSAXHandlerFactory(factory -> new SAXHandler(factory) {
            private int depth;

            @Override
            public void startElement(String namespace, String local, String name, Attributes attributes)
                    throws SAXException {
                if (++depth > maxDepth) {
                    throw new SAXException("nested more than %d levels deep".formatted(maxDepth));
                }
                super.startElement(namespace, local, name, attributes);
            }

            @Override
            public void endElement(String namespace, String local, String name) throws SAXException {
                depth--;
                super.endElement(namespace, local, name);
            }
        });
        return builder;
    }
}
