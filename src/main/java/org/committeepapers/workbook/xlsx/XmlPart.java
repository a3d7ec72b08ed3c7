package org.committeepapers.workbook.xlsx;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellText;
import org.committeepapers.workbook.sheet.Refusals;
import org.jspecify.annotations.Nullable;

/** The part of a sheet, read forwards once. Elements of other vocabularies than that of spreadsheets are passed over. */
final class XmlPart implements AutoCloseable {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final String part;
    private final CountedStream in;
    private final XMLStreamReader reader;
    private final Budget budget;
    private final Refusals refusals;
    private int depth;

    /** @param part what it is called in messages */
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
    boolean next() throws Refusal {
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
            throw refusals.damaged(part + " can't be read", e);
        }
    }

    /** The name of the element that starts here; empty where none does. */
    String start() {
        return reader.isStartElement() ? name() : "";
    }

    /** The name of the element that ends here; empty where none does. */
    String end() {
        return reader.isEndElement() ? name() : "";
    }

    private String name() {
        return XSSFRelation.NS_SPREADSHEETML.equals(reader.getNamespaceURI()) ? reader.getLocalName() : "";
    }

    /** The attribute's value; empty where there is none. */
    String attribute(String name) {
        @Nullable String value = reader.getAttributeValue("", name);
        return value == null ? "" : value;
    }

    /** Whether the attribute is there and says yes. */
    boolean flag(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equals("true");
    }

    /** The attribute as a number; {@code otherwise} where it is missing or no number. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The id by which the element points at another part or outside; empty where it doesn't. */
    String relationship() {
        @Nullable String value = reader.getAttributeValue(RELATIONSHIPS, "id");
        return value == null ? "" : value;
    }

    /** The words of the element that has just started, up to its end. */
    String text(String element) throws Refusal {
        StringBuilder text = new StringBuilder();
        while (next() && !end().equals(element)) {
            if (isWords()) {
                budget.textLength(text.length() + reader.getTextLength());
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
        return text.toString();
    }

    /** The text of a cell's own string item, which has just started and ends with {@code element}. */
    CellText stringItem(String element) throws Refusal {
        StringItem item = new StringItem(budget);
        while (next() && !end().equals(element)) {
            if (isWords()) {
                item.words(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            } else if (reader.isStartElement()) {
                item.start(name(), attribute("val"));
            } else if (reader.isEndElement()) {
                item.end(name());
            }
        }
        return item.text();
    }

    private boolean isWords() {
        int event = reader.getEventType();
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private Refusal refused(XMLStreamException e) {
        return budget.refused().orElseGet(() -> refusals.damaged(part + " can't be read", e));
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
