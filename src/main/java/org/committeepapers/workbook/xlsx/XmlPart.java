package org.committeepapers.workbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellText;
import org.committeepapers.workbook.xlsx.CountedZip.CountedStream;
import org.jspecify.annotations.Nullable;

/** The part of a sheet, read forwards once. Elements of other vocabularies than that of spreadsheets are passed over. */
final class XmlPart implements AutoCloseable {

    private static final byte[] BOM_UTF_8 = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final String part;
    private final CountedStream in;
    private final XMLStreamReader reader;
    private final Budget budget;
    private int depth;

    /** @param part what it is called in messages */
    XmlPart(String part, CountedStream in, Budget budget) throws IOException, XMLStreamException {
        this.part = part;
        this.in = in;
        this.budget = budget;
        this.reader = factory().createXMLStreamReader(decoded(in));
    }

    /** Of readers that read no DTD and open nothing outside the part. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities aren't read");
        });
        return factory;
    }

    /** Decodes UTF-8 and UTF-16, the only encodings of a package; the parser itself prints bad bytes to the console. */
    private static Reader decoded(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, BOM_UTF_8.length);
        byte[] start = bytes.readNBytes(BOM_UTF_8.length);
        boolean utf16 = start.length > 1 && (start[0] & start[1] & 0xfe) == 0xfe && start[0] != start[1];
        if (!Arrays.equals(start, BOM_UTF_8)) {
            bytes.unread(start);
        }
        return new InputStreamReader(bytes, (utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
    }

    /** Moves on; false at the end of the part. */
    boolean next() throws XMLStreamException, Refusal {
        if (!reader.hasNext()) {
            return false;
        }
        in.newPiece();
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> budget.depth(++depth);
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw budget.refusals().doctype(part);
            default -> {
                // Words and remarks.
            }
        }
        return true;
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

    /** The words of the element that has just started, which has no other in it. */
    String text() throws XMLStreamException, Refusal {
        String text = reader.getElementText();
        depth--;
        budget.textLength(text.length());
        return text;
    }

    /** The text of a cell's own string item, which has just started and ends with {@code element}. */
    CellText stringItem(String element) throws XMLStreamException, Refusal {
        RichStrings.Item item = new RichStrings.Item(budget);
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

    @Override
    public void close() throws IOException, XMLStreamException {
        reader.close();
        in.close();
    }
}
