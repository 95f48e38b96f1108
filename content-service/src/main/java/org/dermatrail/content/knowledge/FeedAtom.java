package org.dermatrail.content.knowledge;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed in XML, well-formed whatever its texts hold: XML has no way to write a control character, so none is written. */
final class FeedAtom {

    static final String AUTHOR = "Dermatrail";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter xml;

    private FeedAtom(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            new FeedAtom(xml).write(feed);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Nothing in memory keeps a feed from being written", impossible);
        }
        return bytes.toByteArray();
    }

    private void write(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        attribute("xml:lang", feed.language());
        attribute("xml:base", feed.base().toString());
        text("title", "text", feed.title());
        text("subtitle", "text", feed.subtitle());
        element("id", feed.id());
        element("updated", feed.updated().toString());
        xml.writeStartElement("author");
        element("name", AUTHOR);
        element("uri", feed.base().toString());
        xml.writeEndElement();
        for (var category : feed.categories().entrySet()) {
            xml.writeEmptyElement("category");
            attribute("scheme", category.getKey());
            attribute("term", category.getValue());
        }
        for (Feed.Entry entry : feed.entries()) {
            entry(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Feed.Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        attribute("xml:lang", entry.language());
        text("title", "text", entry.title());
        xml.writeEmptyElement("link");
        attribute("rel", "alternate");
        attribute("type", "text/html");
        attribute("title", entry.title());
        attribute("href", entry.address().toString());
        element("id", entry.id());
        element("updated", entry.updated().toString());
        text("summary", "html", entry.summary());
        if (entry.source() != null) {
            xml.writeStartElement("source");
            element("id", entry.source().id());
            text("title", "text", entry.source().title());
            element("updated", entry.source().updated().toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void text(String name, String type, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        attribute("type", type);
        xml.writeCharacters(writable(content));
        xml.writeEndElement();
    }

    private void element(String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(writable(content));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, writable(value));
    }

    private static String writable(String text) {
        return text.codePoints()
                .map(character -> isWritable(character) ? character : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The characters of XML 1.0. */
    private static boolean isWritable(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= ' ' && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
