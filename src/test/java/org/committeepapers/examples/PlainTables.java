package org.committeepapers.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Saves a sheet of an .xlsx as a .csv, as Excel does. */
public final class PlainTables {

    private PlainTables() {}

    /** The sheet as text, every cell in quotation marks. */
    public static String of(Path workbook, String sheetName) throws IOException {
        try (XSSFWorkbook xlsx = new XSSFWorkbook(Files.newInputStream(workbook))) {
            XSSFSheet sheet = xlsx.getSheet(sheetName);
            StringBuilder text = new StringBuilder();
            for (int index = 0; index <= sheet.getLastRowNum(); index++) {
                text.append(line(sheet.getRow(index))).append("\r\n");
            }
            return text.toString();
        }
    }

    private static String line(Row row) {
        DataFormatter formatter = new DataFormatter(Locale.UK);
        List<String> cells = new ArrayList<>();
        for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
            Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            cells.add('"' + formatter.formatCellValue(cell).replace("\"", "\"\"") + '"');
        }
        return String.join(",", cells);
    }
}
