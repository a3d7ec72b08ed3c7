package org.committeepapers.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;

/**
 * A copy of a workbook with new words in some cells and all others as they were. Words become a date or number if the
 * cell's format shows one in exactly these words; else they are text, even if they look like a formula.
 */
public final class UpdatedCopy {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("\\s*[=+@'-].*", Pattern.DOTALL);

    /** "1 March 2026", or "March 2026" for its first day. */
    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendPattern("[d ]MMMM uuuu")
            .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
            .toFormatter(Locale.UK);

    /** Excel's own format "0%". */
    private static final int WHOLE_PERCENT = BuiltinFormats.getBuiltinFormat("0%");

    private final WorkbookCopy copy;
    private final XlsxKind values;

    /**
     * New words for a cell of a workbook.
     *
     * @param before all that the cell says; a cell that says anything else is left alone
     * @param orBlank whether the cell may also be blank, as the newest of several columns of progress may be
     * @param isNumber whether a number is one also where none stood
     */
    public record CellChange(Location.Cell cell, RichText before, RichText after, boolean orBlank, boolean isNumber) {}

    private UpdatedCopy(WorkbookCopy copy, Budget budget) {
        this.copy = copy;
        this.values = new XlsxKind(copy.workbook(), budget);
    }

    /**
     * Writes the copy of a workbook for which {@link WorkbookCopy#extension} has an extension.
     *
     * @param to another file than the workbook
     * @return the cells that are left alone, and why
     * @throws Refusal where the workbook can't be copied
     * @throws IOException where the copy can't be written
     */
    public static Map<Location.Cell, String> write(Path file, Limits limits, List<CellChange> changes, Path to)
            throws IOException, Refusal {
        Map<Location.Cell, String> refused = new LinkedHashMap<>();
        byte[] bytes = WorkbookCopy.of(file, limits, copy -> {
            UpdatedCopy updated = new UpdatedCopy(copy, new Budget(String.valueOf(file.getFileName()), limits));
            for (CellChange change : changes) {
                updated.make(change).ifPresent(why -> refused.put(change.cell(), why));
            }
            if (refused.size() < changes.size()) {
                copy.workbook().setForceFormulaRecalculation(true);
            }
        });
        Files.write(to, bytes);
        return refused;
    }

    /** Makes the change, or says why the cell is left alone. */
    private Optional<String> make(CellChange change) throws Refusal {
        XSSFSheet sheet = copy.workbook().getSheetAt(change.cell().sheetIndex());
        CellAddress place = new CellAddress(change.cell().row(), change.cell().column());
        if (!copy.shown(sheet, change.cell()).equals(place)) {
            return Optional.of("it is merged with others");
        }
        if (hasLink(change.before()) || hasLink(change.after())) {
            return Optional.of("the old or the new words have a link");
        }
        Optional<XSSFCell> cell =
                Optional.ofNullable(sheet.getRow(place.getRow())).map(row -> row.getCell(place.getColumn()));
        if (cell.filter(it -> it.getCellType() == CellType.FORMULA).isPresent()) {
            return Optional.of("its value comes from a formula");
        }
        String is =
                cell.isEmpty() ? "" : PlainText.oneLine(values.value(cell.get()).words());
        if (!is.equals(PlainText.oneLine(change.before())) && !(is.isEmpty() && change.orBlank())) {
            return Optional.of(is.isEmpty() ? "it is blank" : "the cell says something else as well");
        }
        write(change, WorkbookCopy.cell(sheet, place));
        return Optional.empty();
    }

    private static boolean hasLink(RichText words) {
        return words.runs().stream().anyMatch(Run.Link.class::isInstance);
    }

    private void write(CellChange change, XSSFCell cell) throws Refusal {
        RichText words = change.after();
        String plain = words.plain().strip();
        if (plain.isEmpty()) {
            cell.setBlank();
            return;
        }
        boolean isNew = change.isNumber() && cell.getCellType() == CellType.BLANK;
        Optional<Double> number = isNew ? number(plain) : number(plain, cell);
        // Else an inline text stays beside the new one.
        cell.setBlank();
        if (number.isPresent()) {
            cell.setCellValue(number.get());
            if (isNew && plain.endsWith("%")) {
                copy.restyle(cell, "percent", format -> format.setNumFmtId(WHOLE_PERCENT));
            }
            if (values.value(cell).words().equals(plain)) {
                return;
            }
        }
        cell.setCellValue(WorkbookCopy.string(words, WorkbookCopy.style(cell).getFont()));
        if (LIKE_A_FORMULA.matcher(plain).matches()) {
            copy.restyle(cell, "quoted", format -> format.setQuotePrefix(true));
        }
    }

    /** What the words may be as a date, or as a number where one stood. */
    private Optional<Double> number(String words, XSSFCell cell) {
        try {
            return Optional.of(DateUtil.getExcelDate(
                    LocalDate.parse(words, DATE), copy.workbook().isDate1904()));
        } catch (DateTimeException e) {
            return cell.getCellType() == CellType.NUMERIC ? number(words) : Optional.empty();
        }
    }

    /** By decimals, since 0.07 is another number than seven hundredths of 1 in binary. */
    private static Optional<Double> number(String words) {
        try {
            BigDecimal number = words.endsWith("%")
                    ? new BigDecimal(words.substring(0, words.length() - 1)).movePointLeft(2)
                    : new BigDecimal(words);
            return Optional.of(number.doubleValue());
        } catch (NumberFormatException e) {
            // The words stay words.
            return Optional.empty();
        }
    }
}
