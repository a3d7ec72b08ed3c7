package org.committeepapers.workbook.copy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellAddress;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.RichText;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellFormat;
import org.committeepapers.workbook.sheet.CellText;
import org.committeepapers.workbook.sheet.CellValues;

/**
 * Makes the element of a cell with given words: a date or a number where the cell's format shows one in just these
 * words, else text, which stays text even where it looks like a formula.
 */
final class CellXml {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("\\s*[=+@'-].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?%?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final CellValues values;
    private final boolean from1904;
    private final StylesPart styles;

    /** @param from1904 whether days are counted from 1904 */
    CellXml(StylesPart styles, boolean from1904, Budget budget) {
        this.values = new CellValues(from1904, budget);
        this.from1904 = from1904;
        this.styles = styles;
    }

    /**
     * The element, without a prefix.
     *
     * @param style the number of the cell's style
     * @param number whether the cell held a number
     */
    String of(CellAddress cell, RichText words, int style, boolean number) throws Refusal {
        if (words.isBlank()) {
            return start(cell, style) + "/>";
        }
        OptionalDouble value = value(words.plain().strip(), styles.numberFormat(style), number);
        if (value.isPresent()) {
            return start(cell, style) + "><v>" + plain(value.getAsDouble()) + "</v></c>";
        }
        CellText text = CellText.of(words);
        boolean formula = LIKE_A_FORMULA.matcher(text.words()).matches();
        return start(cell, formula ? styles.quoted(style) : style) + " t=\"inlineStr\"><is>"
                + content(text.pieces(), style) + "</is></c>";
    }

    private static String start(CellAddress cell, int style) {
        return "<c r=\"" + cell + "\"" + (style == 0 ? "" : " s=\"" + style + "\"");
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private String content(List<CellText.Piece> pieces, int style) {
        boolean plain = pieces.stream().allMatch(piece -> piece.font().isEmpty());
        StringBuilder content = new StringBuilder();
        for (CellText.Piece piece : pieces) {
            String text = "<t xml:space=\"preserve\">" + Tags.escapedWords(piece.words()) + "</t>";
            CellText.Font font = piece.font().orElse(CellText.Font.PLAIN);
            content.append(plain ? text : "<r>" + styles.run(style, font.strong(), font.emphasis()) + text + "</r>");
        }
        return content.toString();
    }

    /** The number that the format shows in these words. */
    private OptionalDouble value(String words, CellFormat format, boolean number) throws Refusal {
        OptionalDouble candidate = candidate(words, format, number);
        return candidate.isPresent()
                        && values.number(candidate.getAsDouble(), format)
                                .words()
                                .equals(words)
                ? candidate
                : OptionalDouble.empty();
    }

    private OptionalDouble candidate(String words, CellFormat format, boolean number) {
        try {
            return switch (format.dateShape()) {
                case DAY -> day(LocalDate.parse(words, DAY));
                case MONTH -> day(YearMonth.parse(words, MONTH).atDay(1));
                default -> number && NUMBER.matcher(words).matches() ? number(words) : OptionalDouble.empty();
            };
        } catch (DateTimeException e) {
            // No such date: the words stay words.
            return OptionalDouble.empty();
        }
    }

    private OptionalDouble day(LocalDate day) {
        return OptionalDouble.of(DateUtil.getExcelDate(day, from1904));
    }

    private static OptionalDouble number(String words) {
        boolean percent = words.endsWith("%");
        double value = Double.parseDouble(percent ? words.substring(0, words.length() - 1) : words);
        return OptionalDouble.of(percent ? value / 100 : value);
    }
}
