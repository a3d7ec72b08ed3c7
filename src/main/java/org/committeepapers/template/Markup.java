package org.committeepapers.template;

import java.io.Reader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.committeepapers.schema.Nearest;
import org.committeepapers.text.SafeXml;

/** The markup that a template wrote, read element by element; every fault has its place. */
final class Markup {

    private final XMLStreamReader reader;

    Markup(Reader markup) throws MarkupFault {
        XMLInputFactory factory = SafeXml.factory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            reader = factory.createXMLStreamReader(markup);
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /** Moves to the next tag or text. */
    void next() throws MarkupFault {
        try {
            int event = reader.next();
            while (event == XMLStreamConstants.COMMENT || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                event = reader.next();
            }
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /** Moves to the next tag; words before it are a fault. */
    void nextTag(String within) throws MarkupFault {
        next();
        while (isText()) {
            if (!text().isBlank()) {
                throw fault("Words aren't allowed directly in <" + within + ">: \"" + text().strip() + "\"");
            }
            next();
        }
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isEnd() {
        return reader.isEndElement();
    }

    boolean isText() {
        return reader.isCharacters();
    }

    String text() {
        return reader.getText();
    }

    String name() {
        return reader.getLocalName();
    }

    /** The attribute; empty if it isn't there. */
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    /** The attribute, which must be there. */
    String required(String name) throws MarkupFault {
        String value = attribute(name);
        if (value.isEmpty()) {
            throw fault("<" + name() + "> needs the attribute " + name);
        }
        return value;
    }

    /** Reports an attribute that isn't one of {@code allowed}. */
    void allow(String... allowed) throws MarkupFault {
        List<String> names = List.of(allowed);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (!names.contains(name)) {
                throw fault("<" + name() + "> has no attribute \"" + name + "\""
                        + (names.isEmpty() ? "" : ". " + Nearest.advice(name, names)));
            }
        }
    }

    /** A fault for an element that isn't allowed here, with the nearest name that is. */
    MarkupFault unexpected(String within, String... allowed) {
        return fault("<" + name() + "> isn't allowed in <" + within + ">. " + Nearest.advice(name(), List.of(allowed)));
    }

    MarkupFault fault(String message) {
        return new MarkupFault(message, reader.getLocation().getCharacterOffset());
    }

    private MarkupFault fault(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        String reason = message.substring(message.indexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        int offset = e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset();
        return new MarkupFault("The markup isn't well formed: " + Faults.sentence(reason), offset);
    }
}
