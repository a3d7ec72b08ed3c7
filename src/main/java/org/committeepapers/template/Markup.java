package org.committeepapers.template;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.committeepapers.document.Mark;
import org.committeepapers.schema.Nearest;
import org.committeepapers.text.SafeXml;

/** The markup that a template wrote, read element by element; every fault has its place. */
final class Markup {

    private final XMLStreamReader reader;

    Markup(Reader markup) throws Fault {
        XMLInputFactory factory = SafeXml.factory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            reader = factory.createXMLStreamReader(markup);
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /** Moves to the next tag or text. */
    void next() throws Fault {
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
    void nextTag(String within) throws Fault {
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
    String required(String name) throws Fault {
        String value = attribute(name);
        if (value.isEmpty()) {
            throw fault("<" + name() + "> needs the attribute " + name);
        }
        return value;
    }

    /** Reports an attribute that isn't one of {@code allowed}. */
    void allow(String... allowed) throws Fault {
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
    Fault unexpected(String within, String... allowed) {
        return fault("<" + name() + "> isn't allowed in <" + within + ">. " + Nearest.advice(name(), List.of(allowed)));
    }

    /** Reads something of the current element, up to its end. */
    interface Part<T> {
        T read() throws Fault;
    }

    /** What each element within the current one is, which may have only these names. */
    <T> List<T> each(Part<T> part, String... names) throws Fault {
        return rest(name(), part, names);
    }

    /** The same for those that are still to come in an element of the name {@code within}. */
    <T> List<T> rest(String within, Part<T> part, String... names) throws Fault {
        List<T> all = new ArrayList<>();
        for (nextTag(within); !isEnd(); nextTag(within)) {
            if (!List.of(names).contains(name())) {
                throw unexpected(within, names);
            }
            all.add(part.read());
        }
        return all;
    }

    /** The status that the attribute names. */
    Mark mark() throws Fault {
        String name = required("mark");
        return Stream.of(Mark.values())
                .filter(mark -> mark.name().equals(name))
                .findFirst()
                .orElseThrow(() -> fault("There is no status mark \"" + name + "\""));
    }

    /** Whether an attribute says so. */
    boolean is(String name) {
        return attribute(name).equals("yes");
    }

    Fault fault(String message) {
        return new Fault(message, reader.getLocation().getCharacterOffset());
    }

    private Fault fault(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        String reason = message.substring(message.indexOf("Message: ") + 1).replaceFirst("^essage: ", "");
        int offset = e.getLocation() == null ? 0 : e.getLocation().getCharacterOffset();
        return new Fault("The markup isn't well formed: " + Faults.sentence(reason), offset);
    }

    /** The markup that a template wrote can't become a document. */
    static final class Fault extends Exception {

        private static final long serialVersionUID = 1L;

        private final int offset;

        private Fault(String reason, int offset) {
            super(reason);
            this.offset = offset;
        }

        /** Of the character at which it was noticed. */
        int offset() {
            return offset;
        }
    }
}
