package org.committeepapers.workbook.copy;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.RichText;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellFormat;
import org.committeepapers.workbook.sheet.CellValues;
import org.committeepapers.workbook.sheet.DateShape;
import org.committeepapers.workbook.sheet.Limits;
import org.committeepapers.workbook.sheet.Refusals;
import org.committeepapers.workbook.xlsx.Parts;
import org.committeepapers.workbook.xlsx.Styles;
import org.committeepapers.workbook.xlsx.WorkbookPart;

/**
 * Makes the element of a cell with given words: a date or a number where the cell's format shows one in just these
 * words, else text, which stays text even where it looks like a formula.
 */
final class CellWords {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("\\s*[=+@'-].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?(%?)");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final Styles formats;
    private final CellValues values;
    private final boolean from1904;
    private final CopiedStyles styles;
    private boolean added;

    private CellWords(Styles formats, CellValues values, boolean from1904, CopiedStyles styles) {
        this.formats = formats;
        this.values = values;
        this.from1904 = from1904;
        this.styles = styles;
    }

    static CellWords of(Path file, Limits limits, CopiedStyles styles) throws Refusal {
        Refusals refusals = new Refusals(String.valueOf(file.getFileName()));
        Budget budget = new Budget(limits, refusals, file.toFile().length());
        try (Parts parts = Parts.open(file, budget, refusals)) {
            WorkbookPart workbook = WorkbookPart.read(parts, refusals);
            return new CellWords(
                    Styles.read(parts, workbook.styles(), workbook.theme()),
                    new CellValues(workbook.from1904(), budget),
                    workbook.from1904(),
                    styles);
        }
    }

    /** Whether a style was needed that the workbook didn't have. */
    boolean addedStyles() {
        return added;
    }

    /**
     * The element.
     *
     * @param style the number of the cell's style
     * @param number whether the cell held a number
     * @param prefix of the part's elements
     */
    String element(CellPlace cell, RichText words, int style, boolean number, String prefix) throws Refusal {
        String start = "<" + prefix + "c r=\"" + cell.address() + "\"";
        if (words.isBlank()) {
            return start + style(style) + "/>";
        }
        OptionalDouble value = value(words.plain().strip(), formats.format(style), number);
        if (value.isPresent()) {
            return start + style(style) + "><" + prefix + "v>" + plain(value.getAsDouble()) + "</" + prefix + "v></"
                    + prefix + "c>";
        }
        RichPieces pieces = RichPieces.of(words);
        int styled = style;
        if (LIKE_A_FORMULA.matcher(pieces.words()).matches()) {
            styled = styles.quoted(style);
            added |= styled != style;
        }
        return start + style(styled) + " t=\"inlineStr\"><" + prefix + "is>"
                + pieces.content(prefix, (strong, emphasis) -> styles.run(style, strong, emphasis)) + "</" + prefix
                + "is></" + prefix + "c>";
    }

    private static String style(int style) {
        return style == 0 ? "" : " s=\"" + style + "\"";
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** The number that the format shows in these words. */
    private OptionalDouble value(String words, CellFormat format, boolean number) throws Refusal {
        for (double candidate : candidates(words, format, number)) {
            if (values.number(candidate, format).words().equals(words)) {
                return OptionalDouble.of(candidate);
            }
        }
        return OptionalDouble.empty();
    }

    private List<Double> candidates(String words, CellFormat format, boolean number) {
        List<Double> candidates = new ArrayList<>();
        if (format.dateShape() == DateShape.DAY) {
            day(words, DAY, candidates);
        } else if (format.dateShape() == DateShape.MONTH) {
            day(words, MONTH, candidates);
        } else if (number && NUMBER.matcher(words).matches()) {
            boolean percent = words.endsWith("%");
            double value = Double.parseDouble(percent ? words.substring(0, words.length() - 1) : words);
            candidates.add(percent ? value / 100 : value);
        }
        return candidates;
    }

    private void day(String words, DateTimeFormatter form, List<Double> candidates) {
        try {
            LocalDate day = form == DAY
                    ? LocalDate.parse(words, form)
                    : YearMonth.parse(words, form).atDay(1);
            candidates.add(DateUtil.getExcelDate(day, from1904));
        } catch (DateTimeException e) {
            // No such date: the words stay words.
        }
    }
}
