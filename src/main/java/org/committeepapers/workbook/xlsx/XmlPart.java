package org.committeepapers.workbook.xlsx;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.Refusals;
import org.jspecify.annotations.Nullable;

/** One part of the package, read forwards once. Elements of other vocabularies than spreadsheets'
 * and themes' are passed over. */
public final class XmlPart implements AutoCloseable {

    private static final Set<String> VOCABULARIES = Set.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://schemas.openxmlformats.org/package/2006/relationships",
            "http://schemas.openxmlformats.org/drawingml/2006/main",
            "http://purl.oclc.org/ooxml/drawingml/main");
    private static final String[] RELATIONSHIPS = {
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships"
    };

    private final String part;
    private final CountedStream in;
    private final XMLStreamReader reader;
    private final Budget budget;
    private final Refusals refusals;
    private int depth;

    XmlPart(String part, CountedStream in, Budget budget, Refusals refusals) throws Refusal {
        this.part = part;
        this.in = in;
        this.budget = budget;
        this.refusals = refusals;
        try {
            this.reader = SafeXml.reader(in);
        } catch (XMLStreamException e) {
            throw refused(e);
        }
    }

    /** Moves on; false at the end of the part. */
    public boolean next() throws Refusal {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            in.newPiece();
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refusals.doctype(part);
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                budget.depth(++depth);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return true;
        } catch (XMLStreamException e) {
            throw refused(e);
        } catch (RuntimeException e) {
            // The JDK's parser throws some of these at markup that is broken, such as when it lacks the words to say
            // so.
            throw refusals.damaged("its part " + part + " can't be read", e);
        }
    }

    public boolean starts(String name) {
        return reader.isStartElement() && isCalled(name);
    }

    public boolean ends(String name) {
        return reader.isEndElement() && isCalled(name);
    }

    private boolean isCalled(String name) {
        return name.equals(reader.getLocalName()) && VOCABULARIES.contains(String.valueOf(reader.getNamespaceURI()));
    }

    /** The attribute's value; empty where there is none. */
    public String attribute(String name) {
        @Nullable String value = reader.getAttributeValue("", name);
        return value == null ? "" : value;
    }

    /** Whether the attribute is there and says yes. */
    public boolean flag(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equals("true");
    }

    /** The attribute as a number; {@code otherwise} where it is missing or no number. */
    public int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The id by which the element points at another part; empty where it doesn't. */
    public String relationship() {
        for (String namespace : RELATIONSHIPS) {
            @Nullable String value = reader.getAttributeValue(namespace, "id");
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /** Counts the current element, one of a list that is kept whole. */
    public void countEntry() throws Refusal {
        budget.entries(1);
    }

    /** Counts the text of one cell that is put together of several elements. */
    public void countText(int length) throws Refusal {
        budget.textLength(length);
    }

    /** The words of the element that has just started, up to its end. */
    public String text(String element) throws Refusal {
        StringBuilder text = new StringBuilder();
        while (next() && !ends(element)) {
            if (reader.hasText() && isWords(reader.getEventType())) {
                budget.textLength(text.length() + reader.getTextLength());
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString();
    }

    private static boolean isWords(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private Refusal refused(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CountedStream.Refused refused) {
                return refused.refusal();
            }
        }
        return e.getNestedException() instanceof CountedStream.Refused refused
                ? refused.refusal()
                : refusals.damaged("its part " + part + " can't be read", e);
    }

    @Override
    public void close() {
        try {
            reader.close();
            in.close();
        } catch (XMLStreamException | IOException e) {
            // All that was wanted has been read.
        }
    }
}
