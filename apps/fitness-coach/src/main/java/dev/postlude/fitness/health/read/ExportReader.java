package dev.postlude.fitness.health.read;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads an export from any position a reader has stood at before, a stretch at a time.
public final class ExportReader implements Closeable {

    private static final int EXCERPT = 200;

    /// By its own class: which parser the platform would pick depends on what else lies on the class path.
    private static final WstxInputFactory PARSERS = parsers();

    private final ExportBlocks blocks;
    private final Elements elements = new Elements();

    /// @param xml      stands at `position`
    /// @param position 0, or what [#position] of another reader of the same file has said
    public ExportReader(InputStream xml, long position) throws IOException {
        this(xml, position, false);
    }

    /// @param isParserAlone whether records that need no parser are given to it too: to see that it says the same
    ExportReader(InputStream xml, long position, boolean isParserAlone) throws IOException {
        this.blocks = new ExportBlocks(xml, position, elements.plain(), isParserAlone);
    }

    private static WstxInputFactory parsers() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, 32 * 1024);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 24);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 100);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, 256 * 1024);
        return factory;
    }

    /// How many bytes of the XML have been read and told of.
    public long position() {
        return blocks.position();
    }

    /// Reads on for about `bytes`, to the end of an element. False at the end of the export. Throws [UnreadableExport]
    /// when it cannot go on, having told of all that came before.
    public boolean read(long bytes, ExportListener listener) throws IOException {
        var until = blocks.position() + bytes;
        while (blocks.position() < until) {
            var block = blocks.next();
            if (block == null) {
                return false;
            }
            tell(block, listener);
        }
        return true;
    }

    private void tell(Block block, ExportListener listener) {
        for (var told = 0; told < block.count(); ) {
            var telling = block.telling(told);
            if (telling == null) {
                told = tellParsed(block, told, listener);
            } else {
                telling.tell(listener);
                told++;
            }
        }
    }

    /// Up to the next element that needs no parser, or behind the first that is no XML: how many have been told of.
    private int tellParsed(Block block, int first, ExportListener listener) {
        var until = first + 1;
        while (until < block.count() && block.telling(until) == null) {
            until++;
        }
        var told = first + tellUntilBroken(block, first, until, listener);
        if (told == until) {
            return until;
        }
        // A parser decodes ahead of what it tells, so what is broken may be an element behind this one.
        var isAlone = until - first == 1;
        if (isAlone || tellUntilBroken(block, told, told + 1, listener) == 0) {
            tellBroken(block, told, listener);
        }
        return told + 1;
    }

    /// How many elements were told of before the first one that is no XML.
    private int tellUntilBroken(Block block, int first, int until, ExportListener listener) {
        var told = 0;
        try {
            var xml = PARSERS.createXMLStreamReader(block.document(first, until), "UTF-8");
            xml.nextTag();
            while (nextElement(xml)) {
                elements.tell(xml, listener);
                told++;
            }
        } catch (XMLStreamException broken) {
            // The caller reads the element by itself, and says what is wrong with it then.
            return told;
        }
        return told;
    }

    private static boolean nextElement(XMLStreamReader xml) throws XMLStreamException {
        while (true) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return false;
            }
        }
    }

    private void tellBroken(Block block, int element, ExportListener listener) {
        try {
            var text = Lenient.rewritten(block.text(element, Lenient.MOST));
            var xml = PARSERS.createXMLStreamReader(new StringReader(text));
            xml.nextTag();
            elements.tell(xml, listener);
        } catch (XMLStreamException broken) {
            listener.read();
            listener.bad("no XML", block.text(element, EXCERPT));
        }
    }

    @Override
    public void close() throws IOException {
        blocks.close();
    }
}
