package org.committeepapers.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.finding.Refusal;
import org.committeepapers.text.ZipTime;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetData;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** A workbook that POI opened and that is changed and saved as another file; the file itself is only ever read. */
public final class WorkbookCopy {

    private static final Map<String, String> EXTENSIONS = Map.of(
            XSSFRelation.WORKBOOK.getContentType(), "xlsx", XSSFRelation.MACROS_WORKBOOK.getContentType(), "xlsm");

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    private WorkbookCopy(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** What is done to the workbook before it is saved. */
    interface Change {
        void to(WorkbookCopy copy) throws Refusal;
    }

    /**
     * The extension that a copy of the workbook needs, {@code xlsx} or, with macros, {@code xlsm}; empty where no copy
     * is possible, as of an .xls or a .csv.
     */
    public static Optional<String> extension(Path file) {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream()
                    .findFirst()
                    .map(PackagePart::getContentType)
                    .map(EXTENSIONS::get);
        } catch (Exception e) {
            // POI throws almost anything at a damaged package.
            return Optional.empty();
        }
    }

    /** Whether nobody has saved the copy since it was written. */
    public static boolean isAsWritten(Path copy) {
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            return zip.stream().allMatch(entry -> ZipTime.FIXED.equals(entry.getTimeLocal()));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The bytes of the changed workbook, always the same for the same workbook and change.
     *
     * @throws Refusal where the workbook is too large for a copy, or POI can't open, change or save it
     */
    static byte[] of(Path file, Limits limits, Change change) throws Refusal {
        Refusals refusals = new Refusals(String.valueOf(file.getFileName()));
        try {
            if (unpacked(file, limits) > limits.bytes()) {
                throw refusals.of("workbook-too-large/copy");
            }
            return changed(file, change);
        } catch (Refusal e) {
            throw e;
        } catch (OutOfMemoryError e) {
            throw refusals.of("workbook-too-large/copy");
        } catch (Exception | AssertionError | LinkageError | StackOverflowError e) {
            // POI throws almost anything at a part that no spreadsheet program wrote.
            throw refusals.notCopied(e);
        }
    }

    /** In bytes, with pictures, since all of a copy is held in memory; counted, since a directory can lie. */
    private static long unpacked(Path file, Limits limits) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    int read = 0;
                    while (read >= 0 && unpacked <= limits.bytes()) {
                        unpacked += read;
                        read = in.read(buffer);
                    }
                }
            }
        }
        return unpacked;
    }

    private static byte[] changed(Path file, Change change) throws Exception {
        // Opened for writing, because POI changes no other package, and never saved to where it came from.
        OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ_WRITE);
        try {
            XSSFWorkbook workbook = new XSSFWorkbook(parts);
            if (leavesOut(workbook)) {
                throw new IllegalStateException("A sheet, row or cell that POI would leave out or move");
            }
            change.to(new WorkbookCopy(workbook));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return ZipTime.fixed(bytes.toByteArray());
        } finally {
            parts.revert();
        }
    }

    /** POI leaves out sheets of Excel 4 macros, and of two rows or cells at one place it keeps only one. */
    private static boolean leavesOut(XSSFWorkbook workbook) {
        List<XSSFSheet> sheets = IntStream.range(0, workbook.getNumberOfSheets())
                .mapToObj(workbook::getSheetAt)
                .toList();
        return sheets.size() != workbook.getCTWorkbook().getSheets().sizeOfSheetArray()
                || sheets.stream().anyMatch(WorkbookCopy::contradictsItself);
    }

    private static boolean contradictsItself(XSSFSheet sheet) {
        @Nullable CTSheetData rows = sheet.getCTWorksheet().getSheetData();
        if (rows != null && rows.sizeOfRowArray() != sheet.getPhysicalNumberOfRows()) {
            return true;
        }
        for (Row row : sheet) {
            if (((XSSFRow) row).getCTRow().sizeOfCArray() != row.getPhysicalNumberOfCells()) {
                return true;
            }
            for (Cell cell : row) {
                @Nullable String said = ((XSSFCell) cell).getCTCell().getR();
                if (said != null && !said.equals(cell.getAddress().formatAsString())) {
                    return true;
                }
            }
        }
        return false;
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** The cell in which the value is shown: the first of merged ones. */
    static CellAddress shown(List<CellRangeAddress> merges, CellAddress cell) {
        return merges.stream()
                .filter(merge -> merge.isInRange(cell))
                .findFirst()
                .map(merge -> new CellAddress(merge.getFirstRow(), merge.getFirstColumn()))
                .orElse(cell);
    }

    /** The cell; one that the sheet doesn't mention is added in the look of its row or column. */
    static XSSFCell cell(XSSFSheet sheet, CellAddress place) {
        XSSFRow row = sheet.getRow(place.getRow());
        if (row == null) {
            row = sheet.createRow(place.getRow());
        }
        XSSFCell cell = row.getCell(place.getColumn());
        if (cell == null) {
            cell = row.createCell(place.getColumn());
            cell.setCellStyle(
                    row.isFormatted() ? row.getRowStyle() : (XSSFCellStyle) sheet.getColumnStyle(place.getColumn()));
        }
        return cell;
    }

    /** The style that the cell has in a spreadsheet program; POI gives a cell without one that of its column. */
    static XSSFCellStyle style(XSSFCell cell) {
        return cell.getSheet().getWorkbook().getStylesSource().getStyleAt((int)
                cell.getCTCell().getS());
    }

    /**
     * Changes the style of a cell alone. Not by POI's own clone, which overwrites a named style of the workbook.
     *
     * @param what is changed, the same words for the same change
     */
    void restyle(XSSFCell cell, String what, Consumer<CTXf> change) {
        XSSFCellStyle style = style(cell);
        cell.setCellStyle(styles.computeIfAbsent(style.getIndex() + what, any -> {
            CTXf format = (CTXf) style.getCoreXf().copy();
            change.accept(format);
            return workbook.getStylesSource()
                    .getStyleAt(workbook.getStylesSource().putCellXf(format) - 1);
        }));
    }
}
