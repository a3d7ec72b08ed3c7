package org.committeepapers.workbook.officer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.diagnostic.Finding;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.RuleId;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.text.RichText;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Measures;
import org.committeepapers.wording.date.Dates;
import org.committeepapers.workbook.officer.OfficerStyles.Style;
import org.committeepapers.workbook.sheet.CellFormat.DateShape;
import org.committeepapers.workbook.sheet.CellText;
import org.committeepapers.workbook.sheet.CellValue;
import org.committeepapers.workbook.sheet.LinkAddress;

/** Fills cells so that they read back as they were: text always as text, and a date as one only where it is full. */
final class OfficerCells {

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    /** Text that is none to Excel once somebody edits the cell: a formula, a number, a date. */
    private static final Pattern NOT_TEXT_TO_EXCEL =
            Pattern.compile("\\s*(?:[=+@'-].*|[\\d(.\u00a3$].{0,40}|(?i:true|false)\\s*)", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.(\\d{1,9}))?");

    /** Days that Excel can count, and that no reader takes for a slip of the pen. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final XSSFWorkbook workbook;
    private final OfficerStyles styles;

    OfficerCells(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.styles = new OfficerStyles(workbook);
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    OfficerStyles styles() {
        return styles;
    }

    /**
     * Writes rich text, with its link where the whole of it is one.
     *
     * @param from where the text was read
     * @throws Refusal where it is longer than a cell can hold
     */
    void text(XSSFCell cell, RichText text, Location from) throws Refusal {
        cell.setCellStyle(styles.of(Style.BODY));
        if (text.isBlank()) {
            return;
        }
        CellText parts = CellText.of(text);
        String words = parts.words();
        fits(words.length(), from);
        cell.setCellValue(string(parts.pieces()));
        if (NOT_TEXT_TO_EXCEL.matcher(words).matches()) {
            cell.setCellStyle(styles.of(Style.WORDS));
        }
        LinkAddress.of(text).ifPresent(address -> link(cell, address));
    }

    private XSSFRichTextString string(List<CellText.Piece> pieces) {
        XSSFRichTextString string = new XSSFRichTextString();
        if (pieces.size() == 1 && pieces.get(0).font().isEmpty()) {
            string.setString(CellText.escaped(pieces.get(0).words()));
            return string;
        }
        for (CellText.Piece piece : pieces) {
            String words = CellText.escaped(piece.words());
            if (piece.font().isEmpty()) {
                string.append(words);
            } else {
                string.append(
                        words,
                        styles.font(
                                piece.font().get().strong(), piece.font().get().emphasis()));
            }
        }
        return string;
    }

    /** Writes words without marks. */
    void text(XSSFCell cell, String words, Location from) throws Refusal {
        text(cell, RichText.of(words), from);
    }

    /** Writes a row of words without marks. */
    XSSFRow row(OfficerSheet sheet, Location from, String... words) throws Refusal {
        XSSFRow row = sheet.row();
        for (int column = 0; column < words.length; column++) {
            text(row.createCell(column), words[column], from);
        }
        return row;
    }

    private void link(XSSFCell cell, String address) {
        boolean mail = address.regionMatches(true, 0, "mailto:", 0, "mailto:".length());
        XSSFHyperlink link =
                workbook.getCreationHelper().createHyperlink(mail ? HyperlinkType.EMAIL : HyperlinkType.URL);
        link.setAddress(address);
        cell.setHyperlink(link);
        cell.setCellStyle(styles.of(Style.LINK));
    }

    /** Writes a reference, which is text even where it is a number: 001 isn't 1. */
    void reference(XSSFCell cell, String reference, Location from) throws Refusal {
        text(cell, reference, from);
        cell.setCellStyle(styles.of(Style.REFERENCE));
    }

    void day(XSSFCell cell, Optional<LocalDate> day) {
        cell.setCellStyle(styles.of(Style.DATE));
        day.ifPresent(cell::setCellValue);
    }

    /** Writes a date: as a date to Excel where its words are exactly one, else the officer's own words. */
    void byWhen(XSSFCell cell, ByWhen byWhen, Location from) throws Refusal {
        text(cell, byWhen.words(), from);
        if (byWhen.words().isBlank()) {
            return;
        }
        Optional<LocalDate> day = byWhen.latest().filter(latest -> isWritten(byWhen, latest));
        String words = byWhen.words().plain();
        if (day.isPresent()) {
            day(cell, day);
        } else if (NUMBER.matcher(words).matches()
                && !Dates.read(byWhen.words()).equals(byWhen)) {
            number(cell, words);
        } else if (cell.getHyperlink() == null) {
            cell.setCellStyle(styles.of(Style.WORDS));
        }
    }

    private static boolean isWritten(ByWhen byWhen, LocalDate day) {
        ByWhen read = ByWhen.dated(RichText.of(DateShape.DAY.words(day)), ByWhen.Kind.DAY, day);
        return read.equals(byWhen) && !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
    }

    /** Writes how much is done: as a number where only one is read so, such as 0.5 for a half. */
    void percent(XSSFCell cell, Measures measures, Location from) throws Refusal {
        RichText written = measures.percentWords();
        text(cell, written, from);
        String words = written.plain().strip();
        if (NUMBER.matcher(words).matches()
                && !Percent.read(CellValue.text(written, Set.of())).equals(measures.percent())) {
            number(cell, words);
        }
    }

    /** Writes a traffic light: its words, or else its colour. */
    void rating(XSSFCell cell, Measures measures, Location from) throws Refusal {
        text(cell, measures.ratingWords(), from);
        if (measures.ratingWords().isBlank() && measures.rating().isPresent()) {
            cell.setCellStyle(styles.rating(measures.rating().get()));
        }
    }

    /** A number that was no date where it was read, and would be one as text. */
    private void number(XSSFCell cell, String words) {
        int decimals = words.indexOf('.') < 0 ? 0 : words.length() - words.indexOf('.') - 1;
        cell.setCellValue(new BigDecimal(words).doubleValue());
        cell.setCellStyle(styles.number(decimals));
    }

    private static void fits(int length, Location from) throws Refusal {
        if (length > LONGEST) {
            throw new Refusal(new Finding(
                    new RuleId("text-too-long"),
                    Severity.ERROR,
                    from,
                    "",
                    String.format(
                            Locale.UK,
                            "The text has %,d characters, and a cell of an Excel workbook holds at most %,d; nothing was"
                                    + " written.",
                            length,
                            LONGEST),
                    "Shorten it, or move a part to another cell, then run again."));
        }
    }
}
