package org.committeepapers.workbook.sheet;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.RichText;
import org.jspecify.annotations.Nullable;

/** Makes the values of cells, alike for every kind of file. */
public final class CellValues {

    /** From here on the format General shows powers of ten. */
    private static final double MOST_DIGITS = 1e11;

    private final boolean from1904;
    private final Budget budget;

    /** Only few trackers need it, and to make it takes long. */
    private @Nullable DataFormatter formatter;

    /** @param from1904 whether days are counted from 1904, as old Macintosh workbooks do */
    public CellValues(boolean from1904, Budget budget) {
        this.from1904 = from1904;
        this.budget = budget;
    }

    public CellValue text(CellText text, CellFormat format) throws Refusal {
        budget.text(text.length());
        return CellValue.text(text.in(format.font()), text.flaws(format.font())).filledWith(format.fill());
    }

    public CellValue blank(CellFormat format) {
        return CellValue.BLANK.filledWith(format.fill());
    }

    public CellValue truth(boolean is, CellFormat format) throws Refusal {
        return text(CellText.verbatim(is ? "TRUE" : "FALSE"), format);
    }

    /** @param shown such as {@code #REF!} */
    public CellValue error(String shown, CellFormat format) throws Refusal {
        CellValue value = text(CellText.verbatim(shown), format);
        EnumSet<Flaw> flaws = EnumSet.of(Flaw.FORMULA_ERROR);
        flaws.addAll(value.flaws());
        return CellValue.text(value.text(), flaws).filledWith(value.fill());
    }

    public CellValue withoutResult(CellFormat format) {
        return CellValue.text(RichText.EMPTY, Set.of(Flaw.FORMULA_WITHOUT_VALUE))
                .filledWith(format.fill());
    }

    /** A number, or the date that it is where the format shows one. */
    public CellValue number(double number, CellFormat format) throws Refusal {
        boolean day = number >= 1 && DateUtil.isValidExcelDate(number);
        if (format.dateShape() != DateShape.NONE && day) {
            LocalDate date = DateUtil.getLocalDateTime(number, from1904).toLocalDate();
            return date(date, format.dateShape(), format);
        }
        CellValue shown = text(CellText.verbatim(shown(number, format)), format);
        return new CellValue(shown.text(), Optional.empty(), OptionalDouble.of(number), shown.flaws(), shown.fill());
    }

    public CellValue date(LocalDate date, DateShape shape, CellFormat format) throws Refusal {
        CellValue words = text(CellText.verbatim(shape.words(date)), format);
        Optional<LocalDate> day = shape == DateShape.DAY ? Optional.of(date) : Optional.empty();
        return new CellValue(words.text(), day, OptionalDouble.empty(), words.flaws(), words.fill());
    }

    private DataFormatter formatter() {
        DataFormatter made = formatter == null ? new DataFormatter(Locale.UK) : formatter;
        formatter = made;
        return made;
    }

    /** A number as people in the United Kingdom see it in the cell. */
    private String shown(double number, CellFormat format) {
        if (format.isGeneral() && number == Math.rint(number) && Math.abs(number) < MOST_DIGITS) {
            return Long.toString((long) number);
        }
        try {
            return formatter()
                    .formatRawCellContents(number, format.numberFormat(), format.code())
                    .strip();
        } catch (RuntimeException e) {
            // A format that no program could have written: the number itself says enough.
            return Double.toString(number);
        }
    }
}
