package org.committeepapers.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.RichText;

/** Turns a cell element into a value, with the strings and styles of its workbook. */
final class CellReader {

    private static final int LENGTH_OF_ISO_DATE = 10;

    private final SharedStrings strings;
    private final Styles styles;
    private final boolean from1904;
    private final Budget budget;

    CellReader(SharedStrings strings, Styles styles, boolean from1904, Budget budget) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.budget = budget;
    }

    /** Reads on from the start of a {@code c} to its end. */
    CellValue read(XmlPart xml) throws Refusal {
        String type = xml.attribute("t");
        Styles.CellFormat format = styles.format(xml.number("s", 0));
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
            return text(inline.get(), format.font());
        }
        if (raw.isEmpty()) {
            return formula ? CellValue.text(RichText.EMPTY, Set.of(Flaw.FORMULA_WITHOUT_VALUE)) : CellValue.BLANK;
        }
        return value(type, raw.get(), format);
    }

    private CellValue value(String type, String raw, Styles.CellFormat format) throws Refusal {
        return switch (type) {
            case "s" -> text(strings.text(wholeNumber(raw)), format.font());
            case "str", "inlineStr" -> text(CellText.plain(raw), format.font());
            case "b" -> text(CellText.plain(raw.strip().equals("1") ? "TRUE" : "FALSE"), format.font());
            case "e" -> error(raw, format);
            case "d" -> isoDate(raw, format);
            default -> number(raw, format);
        };
    }

    private CellValue text(CellText text, Font font) throws Refusal {
        budget.text(text.length());
        budget.entries(Math.max(0, text.pieces().size() - 1));
        return CellValue.text(text.in(font), text.flaws(font));
    }

    private CellValue error(String raw, Styles.CellFormat format) throws Refusal {
        CellValue value = text(CellText.plain(raw), format.font());
        EnumSet<Flaw> flaws = EnumSet.of(Flaw.FORMULA_ERROR);
        flaws.addAll(value.flaws());
        return CellValue.text(value.text(), flaws);
    }

    private CellValue isoDate(String raw, Styles.CellFormat format) throws Refusal {
        try {
            String day = raw.strip().substring(0, Math.min(raw.strip().length(), LENGTH_OF_ISO_DATE));
            return date(LocalDate.parse(day), DateShape.DAY, format);
        } catch (DateTimeException e) {
            return text(CellText.plain(raw), format.font());
        }
    }

    private CellValue number(String raw, Styles.CellFormat format) throws Refusal {
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return text(CellText.plain(raw), format.font());
        }
        boolean day = number >= 1 && DateUtil.isValidExcelDate(number);
        if (format.dateShape() != DateShape.NONE && day) {
            LocalDate date = DateUtil.getLocalDateTime(number, from1904).toLocalDate();
            return date(date, format.dateShape(), format);
        }
        CellValue shown = text(CellText.plain(styles.shown(number, format)), format.font());
        return new CellValue(shown.text(), Optional.empty(), OptionalDouble.of(number), shown.flaws());
    }

    private CellValue date(LocalDate date, DateShape shape, Styles.CellFormat format) throws Refusal {
        CellValue words = text(CellText.plain(shape.words(date)), format.font());
        Optional<LocalDate> day = shape == DateShape.DAY ? Optional.of(date) : Optional.empty();
        return new CellValue(words.text(), day, OptionalDouble.empty(), words.flaws());
    }

    private static int wholeNumber(String raw) {
        try {
            return Integer.parseInt(raw.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
