package org.committeepapers.workbook.xlsx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.CellFormat;
import org.committeepapers.workbook.sheet.CellText;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.CellValues;
import org.committeepapers.workbook.sheet.DateShape;

/** Turns a cell element into a value, with the strings and styles of its workbook. */
final class CellReader {

    private static final int LENGTH_OF_ISO_DATE = 10;

    private final SharedStrings strings;
    private final Styles styles;
    private final CellValues values;

    CellReader(SharedStrings strings, Styles styles, CellValues values) {
        this.strings = strings;
        this.styles = styles;
        this.values = values;
    }

    /** Reads on from the start of a {@code c} to its end. */
    CellValue read(XmlPart xml) throws Refusal {
        String type = xml.attribute("t");
        CellFormat format = styles.format(xml.number("s", 0));
        boolean formula = false;
        Optional<String> raw = Optional.empty();
        Optional<CellText> inline = Optional.empty();
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
                xml.text("f");
            } else if (xml.starts("v")) {
                raw = Optional.of(xml.text("v"));
            } else if (xml.starts("is")) {
                inline = Optional.of(CellText.read(xml, "is"));
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
            case "str", "inlineStr" -> values.text(CellText.plain(raw), format);
            case "b" -> values.truth(raw.strip().equals("1"), format);
            case "e" -> values.error(raw, format);
            case "d" -> isoDate(raw, format);
            default -> number(raw, format);
        };
    }

    private CellValue isoDate(String raw, CellFormat format) throws Refusal {
        try {
            String day = raw.strip().substring(0, Math.min(raw.strip().length(), LENGTH_OF_ISO_DATE));
            return values.date(LocalDate.parse(day), DateShape.DAY, format);
        } catch (DateTimeException e) {
            return values.text(CellText.plain(raw), format);
        }
    }

    private CellValue number(String raw, CellFormat format) throws Refusal {
        try {
            return values.number(Double.parseDouble(raw), format);
        } catch (NumberFormatException e) {
            return values.text(CellText.plain(raw), format);
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
