package org.committeepapers.style;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a part of a Word file. What isn't of Office's own vocabularies, such as extensions of later versions, is passed over. */
final class WordXml {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Set<String> VOCABULARIES = Set.of(
            WORD,
            "http://schemas.openxmlformats.org/drawingml/2006/main",
            "http://schemas.openxmlformats.org/package/2006/relationships",
            "http://schemas.openxmlformats.org/package/2006/content-types");

    private static final String MARK = "\ufeff";
    private static final int DEEPEST = 50;
    private static final int MOST_KEPT = 100_000;

    private final XMLStreamReader xml;
    private int depth;
    private int kept;

    private WordXml(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The elements of one of these names, each with all in it, in the order of the part. */
    static List<WordElement> read(byte[] part, Set<String> names) throws XMLStreamException {
        XMLStreamReader xml = SafeXml.reader(text(part));
        try {
            return new WordXml(xml).all(names);
        } catch (RuntimeException e) {
            // The JDK's parser throws some of these at markup that is broken.
            throw new XMLStreamException(e);
        } finally {
            xml.close();
        }
    }

    /** Decodes UTF-8 and UTF-16, the only encodings of a package; the parser itself prints bad bytes to the console. */
    private static String text(byte[] part) throws XMLStreamException {
        boolean utf16 = part.length > 1 && (part[0] & part[1] & 0xfe) == 0xfe && part[0] != part[1];
        try {
            String text = (utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(part))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new XMLStreamException(e);
        }
    }

    private List<WordElement> all(Set<String> names) throws XMLStreamException {
        List<WordElement> found = new ArrayList<>();
        while (xml.hasNext()) {
            next();
            if (xml.isStartElement() && isOurs() && names.contains(xml.getLocalName())) {
                found.add(element());
            }
        }
        return found;
    }

    private void next() throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("It declares or uses entities");
        }
        if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
            throw new XMLStreamException("Its elements are nested too deeply");
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
    }

    private boolean isOurs() {
        return VOCABULARIES.contains(String.valueOf(xml.getNamespaceURI()));
    }

    private WordElement element() throws XMLStreamException {
        if (++kept > MOST_KEPT) {
            throw new XMLStreamException("It has too many elements");
        }
        String name = xml.getLocalName();
        Map<String, String> attributes = attributes();
        List<WordElement> content = new ArrayList<>();
        int outside = depth - 1;
        while (depth > outside) {
            next();
            if (xml.isStartElement() && isOurs()) {
                content.add(element());
            } else if (xml.isStartElement()) {
                passOver();
            }
        }
        return new WordElement(name, attributes, content);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = String.valueOf(xml.getAttributeNamespace(i));
            if (namespace.equals(WORD) || namespace.isEmpty() || namespace.equals("null")) {
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return attributes;
    }

    private void passOver() throws XMLStreamException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }
}
