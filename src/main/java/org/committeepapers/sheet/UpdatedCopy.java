package org.committeepapers.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.text.DayWords;
import org.committeepapers.text.PlainText;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;

/**
 * A copy of a workbook with new words in some cells and all others as they were. Words become a date or number if the
 * cell's format shows one in exactly these words; else they are text, even if they look like a formula.
 */
public final class UpdatedCopy {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("\\s*[=+@'-].*", Pattern.DOTALL);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private final WorkbookCopy copy;
    private final XSSFWorkbook workbook;
    private final CellValues values;
    private final Map<Location.Cell, String> refused = new LinkedHashMap<>();

    /**
     * New words for a cell of a workbook.
     *
     * @param before all that the cell says; a cell that says anything else is left alone
     * @param orBlank whether the cell may also be blank, as the newest of several columns of progress may be
     */
    public record CellChange(Location.Cell cell, RichText before, RichText after, boolean orBlank) {}

    private UpdatedCopy(WorkbookCopy copy, Budget budget) {
        this.copy = copy;
        this.workbook = copy.workbook();
        this.values = new CellValues(workbook.isDate1904(), budget);
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
        String name = String.valueOf(file.getFileName());
        Map<Location.Cell, String> refused = new LinkedHashMap<>();
        byte[] bytes = WorkbookCopy.of(file, limits, copy -> {
            UpdatedCopy updated = new UpdatedCopy(copy, new Budget(name, limits));
            try (Book book = WorkbookFile.open(file, name, limits)) {
                updated.change(book, changes);
            }
            refused.putAll(updated.refused);
        });
        Files.write(to, bytes);
        return refused;
    }

    private void change(Book book, List<CellChange> changes) throws Refusal {
        for (SheetEntry entry : book.sheets()) {
            List<CellChange> ofSheet = changes.stream()
                    .filter(change -> change.cell().sheetIndex() == entry.index())
                    .toList();
            if (!ofSheet.isEmpty()) {
                XSSFSheet sheet = workbook.getSheetAt(entry.index());
                for (CellChange change : possible(ofSheet, book.read(entry), sheet)) {
                    change(WorkbookCopy.cell(sheet, place(change)), change.after());
                }
            }
        }
        if (refused.size() < changes.size()) {
            workbook.setForceFormulaRecalculation(true);
        }
    }

    private static CellAddress place(CellChange change) {
        return new CellAddress(change.cell().row(), change.cell().column());
    }

    /** The changes that can be made; the others are refused. */
    private List<CellChange> possible(List<CellChange> changes, Sheet read, XSSFSheet sheet) {
        List<CellRangeAddress> merges = sheet.getMergedRegions();
        List<CellChange> possible = new ArrayList<>();
        for (CellChange change : changes) {
            Location.Cell cell = change.cell();
            CellAddress place = place(change);
            String is = Optional.ofNullable(read.rows().get(cell.row()))
                    .map(row -> PlainText.oneLine(row.value(cell.column()).words()))
                    .orElse("");
            if (isFormula(sheet, place)) {
                refused.put(cell, "its value comes from a formula");
            } else if (!WorkbookCopy.shown(merges, place).equals(place)) {
                refused.put(cell, "it is merged with others");
            } else if (hasLink(change.before()) || hasLink(change.after())) {
                refused.put(cell, "the old or the new words have a link");
            } else if (!is.equals(PlainText.oneLine(change.before())) && !(is.isEmpty() && change.orBlank())) {
                refused.put(cell, is.isEmpty() ? "it is blank" : "the cell says something else as well");
            } else {
                possible.add(change);
            }
        }
        return possible;
    }

    private static boolean isFormula(XSSFSheet sheet, CellAddress place) {
        return Optional.ofNullable(sheet.getRow(place.getRow()))
                .map(row -> row.getCell(place.getColumn()))
                .filter(cell -> cell.getCellType() == CellType.FORMULA)
                .isPresent();
    }

    private static boolean hasLink(RichText words) {
        return words.runs().stream().anyMatch(Run.Link.class::isInstance);
    }

    private void change(XSSFCell cell, RichText words) throws Refusal {
        Optional<Double> value = value(words.plain().strip(), cell);
        if (words.isBlank()) {
            cell.setBlank();
        } else if (value.isPresent()) {
            cell.setCellValue(value.get());
        } else {
            CellText text = CellText.of(words);
            cell.setCellValue(string(text.pieces(), WorkbookCopy.style(cell)));
            if (LIKE_A_FORMULA.matcher(text.words()).matches()) {
                copy.restyle(cell, "quoted", format -> format.setQuotePrefix(true));
            }
        }
    }

    /** Runs in the font of the cell, but as bold and slanted as the words. */
    private static XSSFRichTextString string(List<CellText.Piece> pieces, XSSFCellStyle style) {
        boolean plain = pieces.stream().allMatch(piece -> piece.font().isEmpty());
        XSSFRichTextString string = new XSSFRichTextString();
        for (CellText.Piece piece : pieces) {
            String words = CellText.escaped(piece.words());
            if (plain) {
                string.append(words);
            } else {
                CellText.Font look = piece.font().orElse(CellText.Font.PLAIN);
                XSSFFont font =
                        new XSSFFont((CTFont) style.getFont().getCTFont().copy());
                font.setBold(look.strong());
                font.setItalic(look.emphasis());
                string.append(words, font);
            }
        }
        return string;
    }

    /** The number that the cell's format shows in these words. */
    private Optional<Double> value(String words, XSSFCell cell) throws Refusal {
        XSSFCellStyle style = WorkbookCopy.style(cell);
        CellFormat format = CellFormat.of(
                CellText.Font.PLAIN,
                style.getDataFormat(),
                Optional.ofNullable(style.getDataFormatString()).orElse(""),
                Optional.empty());
        Optional<Double> value = candidate(words, format, cell.getCellType() == CellType.NUMERIC);
        return value.isPresent() && values.number(value.get(), format).words().equals(words) ? value : Optional.empty();
    }

    /** @param number whether the cell held a number */
    private Optional<Double> candidate(String words, CellFormat format, boolean number) {
        try {
            return switch (format.dateShape()) {
                case DAY -> Optional.of(serialNumber(LocalDate.parse(words, DayWords.FORMAT)));
                case MONTH ->
                    Optional.of(serialNumber(YearMonth.parse(words, MONTH).atDay(1)));
                default -> Optional.of(words).filter(it -> number).map(UpdatedCopy::number);
            };
        } catch (DateTimeException | NumberFormatException e) {
            // No such date or number: the words stay words.
            return Optional.empty();
        }
    }

    private double serialNumber(LocalDate day) {
        return DateUtil.getExcelDate(day, workbook.isDate1904());
    }

    /** By decimals, since 0.07 is another number than seven hundredths of 1 in binary. */
    private static double number(String words) {
        BigDecimal number = words.endsWith("%")
                ? new BigDecimal(words.substring(0, words.length() - 1)).movePointLeft(2)
                : new BigDecimal(words);
        return number.doubleValue();
    }
}
