package org.committeepapers.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.text.Characters;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.text.UndatedZip;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTFont;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** A workbook that POI opened and that is changed and saved as another file; the file itself is only ever read. */
public final class WorkbookCopy {

    private static final Map<String, String> EXTENSIONS = Map.of(
            XSSFRelation.WORKBOOK.getContentType(), "xlsx", XSSFRelation.MACROS_WORKBOOK.getContentType(), "xlsm");

    private static final int LONGEST_TEXT = 32_000;

    /** What Excel would take for an escaped character, such as {@code _x0041_}. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();
    private final Map<XSSFSheet, List<CellRangeAddress>> merges = new HashMap<>();

    private WorkbookCopy(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** What is done to the workbook before it is saved. */
    interface Change {
        void to(WorkbookCopy copy) throws Refusal;
    }

    /** The extension of a copy, by what the file holds; empty where none can be made, as of an .xls or a .csv. */
    public static Optional<String> extension(Path file) {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return parts.getPartsByRelationshipType(PackageRelationshipTypes.CORE_DOCUMENT).stream()
                    .findFirst()
                    .map(PackagePart::getContentType)
                    .map(EXTENSIONS::get);
        } catch (Exception e) {
            // POI throws almost anything at what is no package.
            return Optional.empty();
        }
    }

    /** Whether nobody has saved the copy since it was written. */
    public static boolean isAsWritten(Path copy) {
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            return zip.stream().allMatch(entry -> UndatedZip.TIME.equals(entry.getTimeLocal()));
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
            if (unpacked(file) > limits.bytes()) {
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

    /** In bytes, with pictures, as the file states it; POI refuses a part that unpacks to far more than it takes. */
    private static long unpacked(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().mapToLong(ZipEntry::getSize).sum();
        }
    }

    private static byte[] changed(Path file, Change change) throws Exception {
        // Opened for writing, because POI changes no other package, and never saved to where it came from.
        OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ_WRITE);
        try {
            XSSFWorkbook workbook = new XSSFWorkbook(parts);
            if (workbook.getNumberOfSheets()
                    != workbook.getCTWorkbook().getSheets().sizeOfSheetArray()) {
                throw new IllegalStateException("POI leaves out a sheet, such as one of Excel 4 macros");
            }
            change.to(new WorkbookCopy(workbook));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(new UndatedZip(bytes));
            return bytes.toByteArray();
        } finally {
            parts.revert();
        }
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** Where a value is shown: in the first of merged cells. */
    CellAddress shown(XSSFSheet sheet, Location.Cell cell) {
        CellAddress place = new CellAddress(cell.row(), cell.column());
        return merges.computeIfAbsent(sheet, XSSFSheet::getMergedRegions).stream()
                .filter(merge -> merge.isInRange(place))
                .findFirst()
                .map(merge -> new CellAddress(merge.getFirstRow(), merge.getFirstColumn()))
                .orElse(place);
    }

    /** The cell; one that the sheet doesn't mention is added in the look of its row or column. */
    static XSSFCell cell(XSSFSheet sheet, CellAddress place) {
        XSSFRow row =
                Optional.ofNullable(sheet.getRow(place.getRow())).orElseGet(() -> sheet.createRow(place.getRow()));
        return Optional.ofNullable(row.getCell(place.getColumn())).orElseGet(() -> {
            XSSFCell added = row.createCell(place.getColumn());
            added.setCellStyle(row.isFormatted() ? row.getRowStyle() : added.getCellStyle());
            return added;
        });
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

    /** The words as a cell or note can hold them. */
    static String text(String words) {
        String shown = words.length() <= LONGEST_TEXT ? words : words.substring(0, LONGEST_TEXT) + "\u2026";
        return escaped(Characters.legal(shown));
    }

    /**
     * Rich text from which a reader makes the same again, in this font but as bold and slanted as its words. Line breaks
     * and bullets belong to the words after them, and links to the cell.
     */
    public static XSSFRichTextString string(RichText text, XSSFFont font) {
        List<Run.Words> pieces = pieces(text);
        XSSFRichTextString string = new XSSFRichTextString();
        if (pieces.size() == 1
                && !pieces.getFirst().strong()
                && !pieces.getFirst().emphasis()) {
            string.setString(escaped(pieces.getFirst().text()));
            return string;
        }
        for (Run.Words piece : pieces) {
            XSSFFont own = new XSSFFont((CTFont) font.getCTFont().copy());
            own.setBold(piece.strong());
            own.setItalic(piece.emphasis());
            string.append(escaped(piece.text()), own);
        }
        return string;
    }

    private static List<Run.Words> pieces(RichText text) {
        List<Run.Words> pieces = new ArrayList<>();
        StringBuilder signs = new StringBuilder();
        for (Run run : text.runs()) {
            switch (run) {
                case Run.Words words -> add(words, signs, pieces);
                case Run.Link link -> link.words().forEach(words -> add(words, signs, pieces));
                default -> signs.append(run.plain());
            }
        }
        if (!signs.isEmpty()) {
            Run.Words last = pieces.isEmpty() ? Run.Words.plain("") : pieces.removeLast();
            pieces.add(new Run.Words(last.text() + signs, last.strong(), last.emphasis()));
        }
        return pieces;
    }

    /** Words join those before only after a line break; within a line they would be read as one run. */
    private static void add(Run.Words words, StringBuilder signs, List<Run.Words> pieces) {
        boolean joins = signs.indexOf("\n") >= 0
                && !pieces.isEmpty()
                && pieces.getLast().strong() == words.strong()
                && pieces.getLast().emphasis() == words.emphasis();
        String before = joins ? pieces.removeLast().text() : "";
        pieces.add(new Run.Words(before + signs + words.text(), words.strong(), words.emphasis()));
        signs.setLength(0);
    }

    private static String escaped(String words) {
        return LIKE_AN_ESCAPE.matcher(words).replaceAll("_x005F_");
    }
}
