package org.committeepapers.examples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Builds a real .xlsx from a small text. A line {@code # Name} starts a sheet ({@code # Name (hidden)} a hidden one),
 * each line after it is a row, its cells divided by {@code |}, an empty line is a blank row. {@code (hidden)} at the
 * start of a line hides the row, at the start of a cell its column.
 *
 * <p>A cell {@code ^} is merged with the one above, {@code <} with the one to the left. {@code \n} is a line break.
 * {@code <b>}, {@code <i>} and {@code <s>} mark rich text. What else a cell can be: {@code [number 44148]},
 * {@code [number 1234 #,##0]}, {@code [date 2020-11-13]}, {@code [date 2020-12-01 mmm-yy]},
 * {@code [formula A1&"x" = cached]}, {@code [formula A1]} without a result, {@code [error #REF!]},
 * {@code [bold]words}, {@code [fill FFC000]words}, {@code [font Wingdings]words}, {@code [note words of a note]words},
 * {@code [link https://example.org/]words}.
 *
 * <p>The last line of the sheet About declares that nothing is exempt, unless the text itself has a heading or label
 * about that, or its line is {@code # About (undeclared)}.
 */
public final class WorkbookBuilder {

    private static final Pattern BETWEEN_CELLS = Pattern.compile("\\|");
    private static final String HIDDEN = "(hidden)";
    private static final String UNDECLARED = "(undeclared)";
    private static final String NOTHING_EXEMPT = "Exempt information|None|A. Clerk|1 September 2018\n";
    private static final Pattern ABOUT = Pattern.compile("(?i)# (?:About|Ynghylch)(?: \\(hidden\\))?\\s*");
    private static final Pattern ABOUT_EXEMPTION =
            Pattern.compile("(?im)(?:^|\\|)\\s*(?:\\(hidden\\)|\\[\\w+]|<b>)?\\s*"
                    + "(?:is (?:it|this) exempt|(?:contains )?(?:confidential or )?exempt(?:ions?| para\\w*| information"
                    + "| item| category| y.*| or confidential(?: information)?| / confidential)?|schedule 12a.*|sch 12a"
                    + "|eithriedig|eithriad|esempt|gwybodaeth eithriedig|paragraff eithrio)[ ?:.]*(?:\\||</b>|$)");

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final List<CellRangeAddress> merges = new ArrayList<>();
    private final CellMarkup markup = new CellMarkup(workbook);

    private WorkbookBuilder() {}

    /** Builds the workbooks of texts: {@code text workbook}, as often as wanted. */
    public static void main(String[] arguments) throws IOException {
        for (int i = 0; i < arguments.length; i += 2) {
            Files.write(Path.of(arguments[i + 1]), bytes(Files.readString(Path.of(arguments[i]))));
        }
    }

    /** The bytes of a workbook. */
    public static byte[] bytes(String text) {
        return new WorkbookBuilder().build(declaring(text));
    }

    /** The bytes of a workbook whose days are counted from 1904. */
    public static byte[] bytesFrom1904(String text) {
        WorkbookBuilder builder = new WorkbookBuilder();
        builder.workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
        return builder.build(declaring(text));
    }

    /** With a last line on About that says that nothing is exempt, unless any cell is about that. */
    private static String declaring(String text) {
        if (ABOUT_EXEMPTION.matcher(text).find()) {
            return text;
        }
        StringBuilder declared = new StringBuilder();
        boolean about = false;
        boolean indented = true;
        for (String line : (text.stripTrailing() + "\n# ").lines().toList()) {
            if (line.startsWith("# ")) {
                declared.append(about ? (indented ? "|" : "") + NOTHING_EXEMPT : "");
                about = ABOUT.matcher(line).matches();
                indented = true;
            }
            indented &= line.startsWith("# ") || line.isBlank() || line.startsWith("|");
            declared.append(line).append('\n');
        }
        return declared.substring(0, declared.length() - "# \n".length());
    }

    /** Writes a workbook and returns its path. */
    public static Path write(Path folder, String name, String text) {
        return write(folder, name, bytes(text));
    }

    /** Writes bytes and returns their path. */
    public static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] build(String text) {
        XSSFSheet sheet = null;
        int row = 0;
        for (String line : text.lines().toList()) {
            if (line.startsWith("# ")) {
                mergeIn(sheet);
                sheet = sheet(line.substring(2).replace(UNDECLARED, "").strip());
                row = 0;
            } else if (sheet == null) {
                throw new IllegalArgumentException("A row before the first sheet: " + line);
            } else {
                row(sheet, row++, line);
            }
        }
        mergeIn(sheet);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (workbook) {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private XSSFSheet sheet(String name) {
        boolean hidden = name.endsWith(HIDDEN);
        XSSFSheet sheet = workbook.createSheet(
                hidden ? name.substring(0, name.length() - HIDDEN.length()).strip() : name);
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), hidden);
        return sheet;
    }

    private void row(XSSFSheet sheet, int index, String line) {
        if (line.isBlank()) {
            return;
        }
        XSSFRow row = sheet.createRow(index);
        boolean hidden = line.startsWith(HIDDEN);
        row.setZeroHeight(hidden);
        String[] cells = BETWEEN_CELLS.split(hidden ? line.substring(HIDDEN.length()) : line, -1);
        for (int column = 0; column < cells.length; column++) {
            String cell = cells[column].strip();
            if (cell.equals("^")) {
                mergeUp(index, column);
            } else if (cell.equals("<")) {
                mergeLeft(index, column);
            } else if (cell.startsWith(HIDDEN)) {
                sheet.setColumnHidden(column, true);
                markup.fill(
                        row.createCell(column), cell.substring(HIDDEN.length()).strip());
            } else if (!cell.isEmpty()) {
                markup.fill(row.createCell(column), cell);
            }
        }
    }

    private void mergeUp(int row, int column) {
        for (CellRangeAddress merge : merges) {
            if (merge.getLastRow() == row - 1 && merge.getFirstColumn() == column) {
                merge.setLastRow(row);
                return;
            }
        }
        merges.add(new CellRangeAddress(row - 1, row, column, column));
    }

    private void mergeLeft(int row, int column) {
        for (CellRangeAddress merge : merges) {
            if (merge.getFirstRow() == row && merge.getLastColumn() == column - 1) {
                merge.setLastColumn(column);
                return;
            }
        }
        merges.add(new CellRangeAddress(row, row, column - 1, column));
    }

    private void mergeIn(XSSFSheet sheet) {
        for (CellRangeAddress merge : merges) {
            sheet.addMergedRegion(merge);
        }
        merges.clear();
    }
}
