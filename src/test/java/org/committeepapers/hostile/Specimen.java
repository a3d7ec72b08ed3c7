package org.committeepapers.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.committeepapers.examples.GeneratedTracker;
import org.committeepapers.examples.ModelTracker;
import org.committeepapers.examples.WorkbookBuilder;
import org.committeepapers.examples.ZipParts;

/**
 * A sound file from which mutants are made.
 *
 * @param extension with its dot
 */
public record Specimen(String name, String extension, byte[] bytes) {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final String CORE = "docProps/core.xml";

    /** All of them, in the same order and with the same bytes each time. */
    public static List<Specimen> all() throws IOException {
        List<Specimen> all = new ArrayList<>();
        byte[] model = steady(ModelTracker.bytes());
        byte[] generated = steady(WorkbookBuilder.bytes(GeneratedTracker.text(30)));
        all.add(new Specimen("model", ".xlsx", model));
        all.add(new Specimen("generated", ".xlsx", generated));
        for (Path text : texts()) {
            all.add(new Specimen(name(text), ".xlsx", steady(WorkbookBuilder.bytes(workbook(Files.readString(text))))));
        }
        all.add(new Specimen("model", ".xls", old(model)));
        all.add(new Specimen("generated", ".xls", old(generated)));
        all.add(new Specimen("model", ".csv", trackerAsCsv(model, ',').getBytes(StandardCharsets.UTF_8)));
        all.add(new Specimen("generated", ".csv", trackerAsCsv(generated, ';').getBytes(StandardCharsets.ISO_8859_1)));
        return List.copyOf(all);
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("tracker.txt")
                            || file.getParent().getFileName().toString().equals("rules"))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path text) {
        Path named = text.endsWith("tracker.txt") ? text.getParent() : text;
        return named.getFileName().toString().replace(".txt", "");
    }

    /** A rule's file holds a bad workbook first, then what is found in it. */
    private static String workbook(String text) {
        String bad = "=== bad\n";
        return text.startsWith(bad) ? text.substring(bad.length(), text.indexOf("\n=== ") + 1) : text;
    }

    /** Without the time of day that POI puts into every workbook. */
    private static byte[] steady(byte[] bytes) {
        ZipParts parts = ZipParts.of(bytes);
        if (parts.parts().containsKey(CORE)) {
            parts.with(CORE, parts.text(CORE).replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2020-09-15T00:00:00Z"));
        }
        return parts.bytes();
    }

    private static byte[] old(byte[] xlsx) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook from = WorkbookFactory.create(new ByteArrayInputStream(xlsx));
                HSSFWorkbook to = new HSSFWorkbook()) {
            for (Sheet sheet : from) {
                Sheet copy = to.createSheet(sheet.getSheetName());
                sheet.getMergedRegions().forEach(copy::addMergedRegion);
                for (Row row : sheet) {
                    Row rowCopy = copy.createRow(row.getRowNum());
                    row.forEach(cell -> copy(cell, rowCopy.createCell(cell.getColumnIndex())));
                }
            }
            to.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static void copy(Cell from, Cell to) {
        if (from.getCellType() == CellType.NUMERIC) {
            to.setCellValue(from.getNumericCellValue());
        } else {
            to.setCellValue(new DataFormatter().formatCellValue(from));
        }
    }

    /** With a column of exemptions, since a .csv has no About sheet to say that there are none. */
    private static String trackerAsCsv(byte[] xlsx, char separator) throws IOException {
        StringBuilder csv = new StringBuilder();
        DataFormatter formatter = new DataFormatter();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(xlsx))) {
            for (Row row : workbook.getSheetAt(1)) {
                for (Cell cell : row) {
                    String words = formatter.formatCellValue(cell).replace("\"", "\"\"");
                    csv.append('"').append(words).append('"').append(separator);
                }
                csv.append(row.getRowNum() == 0 ? "\"Exempt\"" + separator : "").append("\r\n");
            }
        }
        return csv.toString();
    }
}
