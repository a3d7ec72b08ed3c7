package org.committeepapers.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.CellFormat.DateShape;
import org.committeepapers.sheet.CountedZip.CountedStream;
import org.committeepapers.text.SafeXml;
import org.jspecify.annotations.Nullable;

/** Reads the part of a sheet. */
final class SheetPart {

    private static final int LENGTH_OF_ISO_DATE = 10;

    /** POI's target for a link that it can't parse. */
    private static final String NOT_UNDERSTOOD = "http://invalid.uri";

    private final XlsxBook book;
    private final CellValues values;
    private final PackagePart part;
    private final XmlPart xml;
    private final SheetBuilder sheet;
    private int row = -1;
    private int column = -1;

    SheetPart(XlsxBook book, PackagePart part, XmlPart xml, SheetBuilder sheet) {
        this.book = book;
        this.part = part;
        this.xml = xml;
        this.values = book.values();
        this.sheet = sheet;
    }

    void read() throws XMLStreamException, Refusal {
        while (xml.next()) {
            switch (xml.start()) {
                case "c" -> cell();
                case "row" -> row();
                case "col" -> columns();
                case "mergeCell" -> merge();
                case "hyperlink" -> link();
                case "oddHeader", "evenHeader", "firstHeader", "oddFooter", "evenFooter", "firstFooter" ->
                    sheet.printed(xml.text());
                default -> {}
            }
        }
    }

    private void row() {
        row = xml.number("r", row + 2) - 1;
        column = -1;
        if (xml.flag("hidden")) {
            sheet.hideRow(row);
        }
    }

    private void columns() {
        if (xml.flag("hidden")) {
            sheet.hideColumns(xml.number("min", 1) - 1, xml.number("max", 0) - 1);
        }
    }

    private void merge() throws Refusal {
        Optional<CellRangeAddress> range = SheetBuilder.range(xml.attribute("ref"));
        if (range.isPresent()) {
            sheet.merge(range.get());
        }
    }

    private void link() throws Refusal {
        Optional<CellRangeAddress> range = SheetBuilder.range(xml.attribute("ref"));
        if (range.isPresent()) {
            sheet.link(range.get(), target(xml.relationship()), xml.attribute("location"));
        }
    }

    private String target(String id) {
        @Nullable PackageRelationship to = part.getRelationship(id);
        boolean outside = to != null && to.getTargetMode() == TargetMode.EXTERNAL;
        String target = outside ? to.getTargetURI().toString() : "";
        return target.equals(NOT_UNDERSTOOD) ? "" : target;
    }

    private void cell() throws XMLStreamException, Refusal {
        String address = xml.attribute("r");
        CellAddress cell = address.isEmpty() ? new CellAddress(Math.max(row, 0), column + 1) : new CellAddress(address);
        column = cell.getColumn();
        sheet.put(cell.getRow(), column, value());
    }

    private CellValue value() throws XMLStreamException, Refusal {
        String type = xml.attribute("t");
        CellFormat format = book.formats().format(xml.number("s", 0));
        boolean formula = false;
        Optional<String> raw = Optional.empty();
        Optional<CellText> inline = Optional.empty();
        while (xml.next() && !xml.end().equals("c")) {
            switch (xml.start()) {
                case "f" -> formula = true;
                case "v" -> raw = Optional.of(xml.text());
                case "is" -> inline = Optional.of(xml.stringItem("is"));
                default -> {}
            }
        }
        if (inline.isPresent()) {
            return values.text(inline.get(), format);
        }
        boolean result = raw.isPresent() && (type.equals("str") || !raw.get().isEmpty());
        if (!result) {
            return formula ? values.withoutResult(format) : values.blank(format);
        }
        return value(type, raw.get(), format);
    }

    private CellValue value(String type, String raw, CellFormat format) throws Refusal {
        return switch (type) {
            case "s" -> values.text(book.strings().text(Integer.parseInt(raw.strip())), format);
            case "str", "inlineStr" -> text(raw, format);
            case "b" -> values.truth(raw.strip().equals("1"), format);
            case "e" -> values.error(raw, format);
            case "d" -> isoDate(raw, format);
            default -> number(raw, format);
        };
    }

    private CellValue text(String raw, CellFormat format) throws Refusal {
        return values.text(CellText.of(RichStrings.Item.decoded(raw)), format);
    }

    private CellValue isoDate(String raw, CellFormat format) throws Refusal {
        try {
            String day = raw.strip().substring(0, Math.min(raw.strip().length(), LENGTH_OF_ISO_DATE));
            return values.date(LocalDate.parse(day), DateShape.DAY, format);
        } catch (DateTimeException e) {
            return text(raw, format);
        }
    }

    private CellValue number(String raw, CellFormat format) throws Refusal {
        try {
            return values.number(Double.parseDouble(raw), format);
        } catch (NumberFormatException e) {
            return text(raw, format);
        }
    }

    /** A part that is read forwards once. Elements of other namespaces are ignored. */
    static final class XmlPart implements AutoCloseable {

        private static final char BYTE_ORDER_MARK = '\ufeff';
        private static final String RELATIONSHIPS =
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

        private final String part;
        private final CountedStream in;
        private final XMLStreamReader reader;
        private final Budget budget;
        private int depth;

        /** @param part its name in messages */
        XmlPart(String part, CountedStream in, Budget budget) throws IOException, XMLStreamException {
            this.part = part;
            this.in = in;
            this.budget = budget;
            this.reader = SafeXml.factory().createXMLStreamReader(decoded(in));
        }

        /** Decodes UTF-8, which spreadsheet programs write; the parser itself would print bad bytes to the console. */
        private static Reader decoded(InputStream in) throws IOException {
            Reader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
            text.mark(1);
            if (text.read() != BYTE_ORDER_MARK) {
                text.reset();
            }
            return text;
        }

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
                default -> {}
            }
            return true;
        }

        String start() {
            return reader.isStartElement() ? name() : "";
        }

        String end() {
            return reader.isEndElement() ? name() : "";
        }

        /** The name of an element of any namespace that starts here. */
        String anyStart() {
            return reader.isStartElement() ? reader.getLocalName() : "";
        }

        /** The name of an element of any namespace that ends here. */
        String anyEnd() {
            return reader.isEndElement() ? reader.getLocalName() : "";
        }

        private String name() {
            return XSSFRelation.NS_SPREADSHEETML.equals(reader.getNamespaceURI()) ? reader.getLocalName() : "";
        }

        String attribute(String name) {
            @Nullable String value = reader.getAttributeValue("", name);
            return value == null ? "" : value;
        }

        boolean flag(String name) {
            String value = attribute(name);
            return value.equals("1") || value.equals("true");
        }

        int number(String name, int otherwise) {
            String value = attribute(name);
            try {
                return value.isEmpty() ? otherwise : Integer.parseInt(value);
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }

        /** The id of the relationship that the element refers to; empty where it has none. */
        String relationship() {
            @Nullable String value = reader.getAttributeValue(RELATIONSHIPS, "id");
            return value == null ? "" : value;
        }

        /** The text of the element that has just started; it has no child. */
        String text() throws XMLStreamException, Refusal {
            String text = reader.getElementText();
            depth--;
            budget.textLength(text.length());
            return text;
        }

        /** The string item that has just started and ends with {@code element}. */
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
}
