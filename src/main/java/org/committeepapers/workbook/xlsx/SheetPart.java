package org.committeepapers.workbook.xlsx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.CellFormat;
import org.committeepapers.workbook.sheet.CellFormat.DateShape;
import org.committeepapers.workbook.sheet.CellText;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.CellValues;
import org.committeepapers.workbook.sheet.SheetBuilder;
import org.jspecify.annotations.Nullable;

/** Reads the part of a sheet with the strings and formats of its workbook. */
final class SheetPart {

    private static final int LENGTH_OF_ISO_DATE = 10;

    /** What POI takes for the target of a link where it can't understand it. */
    private static final String NOT_UNDERSTOOD = "http://invalid.uri";

    private final PackagePart part;
    private final XmlPart xml;
    private final RichStrings strings;
    private final CellFormats formats;
    private final CellValues values;
    private final SheetBuilder sheet;
    private int row = -1;
    private int column = -1;

    SheetPart(
            PackagePart part,
            XmlPart xml,
            RichStrings strings,
            CellFormats formats,
            CellValues values,
            SheetBuilder sheet) {
        this.part = part;
        this.xml = xml;
        this.strings = strings;
        this.formats = formats;
        this.values = values;
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
                default -> {
                    // Nothing that changes what a cell says.
                }
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
        CellFormat format = formats.format(xml.number("s", 0));
        boolean formula = false;
        Optional<String> raw = Optional.empty();
        Optional<CellText> inline = Optional.empty();
        while (xml.next() && !xml.end().equals("c")) {
            switch (xml.start()) {
                case "f" -> formula = true;
                case "v" -> raw = Optional.of(xml.text());
                case "is" -> inline = Optional.of(xml.stringItem("is"));
                default -> {
                    // Nothing that changes what a cell says.
                }
            }
        }
        if (inline.isPresent()) {
            return values.text(inline.get(), format);
        }
        boolean result = raw.isPresent() && (type.equals("str") || !raw.get().isEmpty());
        if (raw.isEmpty() || formula && !result) {
            return formula ? values.withoutResult(format) : values.blank(format);
        }
        return value(type, raw.get(), format);
    }

    private CellValue value(String type, String raw, CellFormat format) throws Refusal {
        return switch (type) {
            case "s" -> values.text(strings.text(wholeNumber(raw)), format);
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

    private static int wholeNumber(String raw) {
        try {
            return Integer.parseInt(raw.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
