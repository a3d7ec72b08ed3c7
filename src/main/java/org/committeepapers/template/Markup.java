package org.committeepapers.template;

import java.io.Reader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.committeepapers.setting.Nearest;
import org.committeepapers.text.SafeXml;

/** The markup that a template wrote, read element by element; every fault knows where it is. */
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

    /** Moves to the next tag; words between are a fault. */
    void nextTag(String within) throws MarkupFault {
        next();
        while (isText()) {
            if (!text().isBlank()) {
                throw fault("Words may not stand directly in <" + within + ">: \"" + text().strip() + "\"");
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

    /** The attribute; empty where it isn't there. */
    String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    /** The attribute, which has to be there. */
    String required(String name) throws MarkupFault {
        String value = attribute(name);
        if (value.isEmpty()) {
            throw fault("<" + name() + "> needs the attribute " + name);
        }
        return value;
    }

    /** A fault where an attribute isn't one of {@code allowed}. */
    void allow(String... allowed) throws MarkupFault {
        List<String> names = List.of(allowed);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (!names.contains(name)) {
                throw fault("<" + name() + "> has no attribute \"" + name + "\"" + nearest(name, names));
            }
        }
    }

    /** A fault for an element that may not stand here, with the nearest name that may. */
    MarkupFault unexpected(String within, String... allowed) {
        return fault("<" + name() + "> may not stand in <" + within + ">" + nearest(name(), List.of(allowed)));
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

    private static String nearest(String name, List<String> allowed) {
        return Nearest.to(name, allowed)
                .map(candidate -> "; did you mean \"" + candidate + "\"?")
                .orElse("; possible are " + String.join(", ", allowed));
    }
}
