package org.committeepapers.sheet;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.CellFormat.DateShape;
import org.committeepapers.sheet.CellValue.Flaw;
import org.committeepapers.text.RichText;
import org.jspecify.annotations.Nullable;

/** Makes the values of cells, whatever the file's format. */
public final class CellValues {

    /** From here on the format General shows powers of ten. */
    private static final double MOST_DIGITS = 1e11;

    private final boolean from1904;
    private final Budget budget;

    /** Made on first use, because few trackers need it and it is slow. */
    private @Nullable DataFormatter formatter;

    /** @param from1904 whether days are counted from 1904, as in old Macintosh workbooks */
    public CellValues(boolean from1904, Budget budget) {
        this.from1904 = from1904;
        this.budget = budget;
    }

    public CellValue text(CellText text, CellFormat format) throws Refusal {
        return text(text, format, text.flaws(format.font()));
    }

    private CellValue text(CellText text, CellFormat format, Set<Flaw> flaws) throws Refusal {
        budget.text(text.length());
        String struck = text.struck(format.font());
        if (!struck.isEmpty()) {
            flaws.add(Flaw.STRUCK_OUT);
        }
        if (format.unseen()
                && text.length() > 0
                && text.pieces().stream().allMatch(piece -> piece.font().isEmpty())) {
            flaws.add(Flaw.UNSEEN);
        }
        return CellValue.text(text.in(format.font()), struck, flaws.isEmpty() ? Set.of() : flaws, format.fill());
    }

    public CellValue blank(CellFormat format) {
        return format.fill().isEmpty() ? CellValue.BLANK : CellValue.text(RichText.EMPTY, "", Set.of(), format.fill());
    }

    public CellValue truth(boolean is, CellFormat format) throws Refusal {
        return text(CellText.of(is ? "TRUE" : "FALSE"), format);
    }

    /** @param shown such as {@code #REF!} */
    public CellValue error(String shown, CellFormat format) throws Refusal {
        return text(CellText.of(shown), format, EnumSet.of(Flaw.FORMULA_ERROR));
    }

    public CellValue withoutResult(CellFormat format) {
        return CellValue.text(RichText.EMPTY, "", Set.of(Flaw.FORMULA_WITHOUT_VALUE), format.fill());
    }

    /** A number, or a date where the format shows one. */
    public CellValue number(double number, CellFormat format) throws Refusal {
        boolean day = number >= 1 && DateUtil.isValidExcelDate(number);
        if (format.dateShape() != DateShape.NONE && day) {
            LocalDate date = DateUtil.getLocalDateTime(number, from1904).toLocalDate();
            return date(date, format.dateShape(), format);
        }
        return of(shown(number, format), format, Optional.empty(), OptionalDouble.of(number));
    }

    public CellValue date(LocalDate date, DateShape shape, CellFormat format) throws Refusal {
        Optional<LocalDate> day = shape == DateShape.DAY ? Optional.of(date) : Optional.empty();
        return of(shape.words(date), format, day, OptionalDouble.empty());
    }

    /** A date or number in these words; if they are struck out, neither. */
    private CellValue of(String shown, CellFormat format, Optional<LocalDate> date, OptionalDouble number)
            throws Refusal {
        CellValue text = text(CellText.of(shown), format);
        return format.font().struckOut()
                ? text
                : new CellValue(text.text(), "", date, number, format.percent(), text.flaws(), text.fill());
    }

    /** A number as the cell shows it in the United Kingdom. */
    private String shown(double number, CellFormat format) {
        if (format.isGeneral() && number == Math.rint(number) && Math.abs(number) < MOST_DIGITS) {
            return Long.toString((long) number);
        }
        DataFormatter made = formatter == null ? new DataFormatter(Locale.UK) : formatter;
        formatter = made;
        try {
            return made.formatRawCellContents(number, format.numberFormat(), format.code())
                    .strip();
        } catch (RuntimeException e) {
            // A format that no program could have written: the number itself says enough.
            return Double.toString(number);
        }
    }
}
