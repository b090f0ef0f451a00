package org.focgraph.network;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in UTF-8, an element a line, with nothing in it that XML does not allow. */
final class XmlText implements AutoCloseable {

    private static final String INDENT = "  ";

    private final XMLStreamWriter writer;
    private int depth;
    private boolean hasElements;

    /** The one of the Java platform, whatever else is on the class path, so that the bytes are the same. */
    XmlText(OutputStream out) throws XMLStreamException {
        this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
    }

    /** @param attributes names and values in turn; one whose value is null is left out */
    XmlText open(String name, String... attributes) throws XMLStreamException {
        line();
        writer.writeStartElement(name);
        attributes(attributes);
        depth++;
        hasElements = false;
        return this;
    }

    XmlText close(String name) throws XMLStreamException {
        depth--;
        if (hasElements) {
            line();
        }
        writer.writeEndElement();
        hasElements = true;
        return this;
    }

    XmlText empty(String name, String... attributes) throws XMLStreamException {
        line();
        writer.writeEmptyElement(name);
        attributes(attributes);
        hasElements = true;
        return this;
    }

    XmlText element(String name, String text, String... attributes) throws XMLStreamException {
        line();
        writer.writeStartElement(name);
        attributes(attributes);
        writer.writeCharacters(allowed(text));
        writer.writeEndElement();
        hasElements = true;
        return this;
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                // a reader turns line breaks in attributes into spaces, so none is written
                writer.writeAttribute(attributes[i], allowed(attributes[i + 1]).replaceAll("\\s+", " "));
            }
        }
    }

    private void line() throws XMLStreamException {
        writer.writeCharacters("\n" + INDENT.repeat(depth));
    }

    /** Text without characters XML 1.0 does not have; each becomes the sign for a character that cannot be shown. */
    static String allowed(String text) {
        var allowed = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(c -> allowed.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
        return allowed.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE || c >= 0x10000;
    }

    @Override
    public void close() throws XMLStreamException {
        writer.writeCharacters("\n");
        writer.writeEndDocument();
        writer.close();
    }
}
