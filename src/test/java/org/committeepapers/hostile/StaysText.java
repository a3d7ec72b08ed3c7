package org.committeepapers.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** Asserts that no words of ours become a formula in the spreadsheet of who opens our file. */
public final class StaysText {

    /** Words that spreadsheet programs would take for a formula, to be written by every writer's test. */
    public static final List<String> WORDS =
            List.of("=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://a.example\")");

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("^[=+\\-@\t\r]");
    private static final Pattern CSV_CELL = Pattern.compile("\"(?:[^\"]|\"\")*\"|[^\",;\r\n]+");

    private StaysText() {}

    /** Each of the words stands in a cell of the workbook as a text, and stays one when somebody edits the cell. */
    public static void inWorkbook(byte[] workbook, List<String> words) throws IOException {
        List<String> missing = new ArrayList<>(words);
        try (Workbook read = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : read) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertTrue(
                                cell.getCellType() != CellType.FORMULA || !words.contains("=" + cell.getCellFormula()),
                                () -> cell.getAddress() + " became a formula");
                        if (cell.getCellType() == CellType.STRING && missing.remove(cell.getStringCellValue())) {
                            assertTrue(
                                    cell.getCellStyle().getQuotePrefixed(),
                                    () -> cell.getAddress() + " becomes a formula when it is edited");
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), missing, "not in the workbook as text");
    }

    /** No cell of the file begins as a formula does; numbers with a sign before them don't count. */
    public static void inCsv(String csv) {
        Stream<String> cells = CSV_CELL.matcher(csv)
                .results()
                .map(match -> match.group())
                .map(cell -> cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell)
                .filter(cell -> LIKE_A_FORMULA.matcher(cell).find())
                .filter(cell -> !cell.matches("[+-]\\d+(\\.\\d+)?"));
        assertEquals(List.of(), cells.toList(), "cells that become formulas");
    }
}
