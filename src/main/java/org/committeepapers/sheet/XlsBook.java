package org.committeepapers.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.PaletteRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFShapeContainer;
import org.apache.poi.hssf.usermodel.HSSFShapeGroup;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFSimpleShape;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Book.SheetEntry;
import org.committeepapers.sheet.CellText.Font;
import org.committeepapers.text.Characters;
import org.jspecify.annotations.Nullable;

/** An old workbook (.xls), which POI holds in memory whole. */
final class XlsBook implements Book {

    private final HSSFWorkbook workbook;
    private final Budget budget;
    private final CellValues values;
    private final PaletteRecord palette;
    private final Map<Short, CellFormat> formats = new HashMap<>();
    private final Map<SheetEntry, HSSFSheet> sheets = new TreeMap<>(Comparator.comparingInt(SheetEntry::index));

    private XlsBook(HSSFWorkbook workbook, Budget budget) {
        this.workbook = workbook;
        this.budget = budget;
        this.values = new CellValues(workbook.getInternalWorkbook().isUsing1904DateWindowing(), budget);
        this.palette = palette(workbook);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
            sheets.put(new SheetEntry(Characters.legal(workbook.getSheetName(i)), i, hidden), workbook.getSheetAt(i));
        }
    }

    static XlsBook open(Path file, Budget budget) throws Refusal {
        Refusals refusals = budget.refusals();
        budget.oldFormat(file.toFile().length());
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true)) {
            refuseOthers(ole2.getRoot(), refusals);
            XlsBook book = new XlsBook(new HSSFWorkbook(ole2, false), budget);
            if (book.sheets.isEmpty()) {
                throw refusals.damaged("it has no sheets");
            }
            return book;
        } catch (EncryptedDocumentException e) {
            throw refusals.of("workbook-protected");
        } catch (OldExcelFormatException e) {
            throw refusals.of("workbook-old-format");
        } catch (IOException | RuntimeException e) {
            throw damaged(refusals, e);
        }
    }

    /** POI may throw almost any unchecked exception at a truncated or manipulated file. */
    private static Refusal damaged(Refusals refusals, Exception e) {
        return refusals.damaged("it ends too early, or isn't whole", e);
    }

    private static void refuseOthers(DirectoryEntry root, Refusals refusals) throws Refusal {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw refusals.of("workbook-protected");
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw refusals.document("a Word document (.doc)");
        }
        if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
            throw refusals.notAWorkbook();
        }
    }

    @Override
    public List<SheetEntry> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public Sheet read(SheetEntry entry) throws Refusal {
        HSSFSheet read = Objects.requireNonNull(sheets.get(entry), entry.name());
        try {
            return read(read, new SheetBuilder(entry, budget));
        } catch (RuntimeException e) {
            throw damaged(budget.refusals(), e);
        }
    }

    private Sheet read(HSSFSheet from, SheetBuilder sheet) throws Refusal {
        for (Row row : from) {
            if (row.getZeroHeight()) {
                sheet.hideRow(row.getRowNum());
            }
            for (Cell cell : row) {
                sheet.put(cell.getRowIndex(), cell.getColumnIndex(), value((HSSFCell) cell));
            }
        }
        for (int column = 0; column < SpreadsheetVersion.EXCEL97.getMaxColumns(); column++) {
            if (from.isColumnHidden(column)) {
                sheet.hideColumns(column, column);
            }
        }
        for (CellRangeAddress merged : from.getMergedRegions()) {
            sheet.merge(merged);
        }
        for (HSSFHyperlink link : from.getHyperlinkList()) {
            sheet.link(
                    new CellRangeAddress(
                            link.getFirstRow(), link.getLastRow(), link.getFirstColumn(), link.getLastColumn()),
                    Objects.requireNonNullElse(link.getAddress(), ""),
                    Objects.requireNonNullElse(link.getTextMark(), ""));
        }
        for (Map.Entry<CellAddress, HSSFComment> note : from.getCellComments().entrySet()) {
            String words = note.getValue().getString().getString();
            budget.cell();
            budget.textLength(words.length());
            sheet.note(note.getKey(), words);
        }
        for (HeaderFooter printed : List.of(from.getHeader(), from.getFooter())) {
            sheet.printed(String.join("\n", printed.getLeft(), printed.getCenter(), printed.getRight()));
        }
        @Nullable HSSFPatriarch drawing = from.getDrawingPatriarch();
        if (drawing != null) {
            boxes(drawing, sheet);
        }
        return sheet.build();
    }

    private void boxes(HSSFShapeContainer shapes, SheetBuilder sheet) throws Refusal {
        for (HSSFShape shape : shapes) {
            if (shape instanceof HSSFShapeGroup group) {
                boxes(group, sheet);
            } else if (shape instanceof HSSFSimpleShape box && !(shape instanceof HSSFComment)) {
                @Nullable HSSFRichTextString words = box.getString();
                budget.cell();
                sheet.box(words == null ? "" : words.getString());
            }
        }
    }

    private CellValue value(HSSFCell cell) throws Refusal {
        CellFormat format = format(cell.getCellStyle());
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> values.text(text(cell.getRichStringCellValue()), format);
            case NUMERIC -> values.number(cell.getNumericCellValue(), format);
            case BOOLEAN -> values.truth(cell.getBooleanCellValue(), format);
            case ERROR -> values.error(error(cell.getErrorCellValue()), format);
            default -> values.blank(format);
        };
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }

    private CellText text(HSSFRichTextString text) {
        String words = text.getString();
        List<CellText.Piece> pieces = new ArrayList<>();
        int start = 0;
        Optional<Font> font = Optional.empty();
        for (int i = 0; i < text.numFormattingRuns(); i++) {
            int end = text.getIndexOfFormattingRun(i);
            if (end >= start && end <= words.length()) {
                pieces.add(new CellText.Piece(words.substring(start, end), font));
                start = end;
                font = Optional.of(font(text.getFontOfFormattingRun(i)));
            }
        }
        pieces.add(new CellText.Piece(words.substring(start), font));
        return CellText.of(pieces);
    }

    /** Some programs name missing fonts, or scatter them so that POI doesn't find them. */
    private Font font(int number) {
        try {
            HSSFFont font = workbook.getFontAt(number);
            return new Font(font.getBold(), font.getItalic(), font.getStrikeout(), Font.showsSigns(font.getFontName()));
        } catch (ArrayIndexOutOfBoundsException | IllegalStateException e) {
            return Font.PLAIN;
        }
    }

    private CellFormat format(HSSFCellStyle style) {
        return formats.computeIfAbsent(
                style.getIndex(),
                index -> CellFormat.of(
                        font(style.getFontIndex()),
                        style.getDataFormat(),
                        Objects.requireNonNullElse(style.getDataFormatString(), ""),
                        style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                                ? colour(style.getFillForegroundColor())
                                : Optional.empty()));
    }

    /** Indices below the first that a workbook may change repeat the next eight; window colours are none. */
    private Optional<Integer> colour(int number) {
        int own = number < PaletteRecord.FIRST_COLOR_INDEX ? number + PaletteRecord.FIRST_COLOR_INDEX : number;
        return CellFormat.colour(palette.getColor(own));
    }

    /** The default palette where POI doesn't find the workbook's own. */
    private static PaletteRecord palette(HSSFWorkbook workbook) {
        try {
            return workbook.getInternalWorkbook().getCustomPalette();
        } catch (IllegalStateException e) {
            return new PaletteRecord();
        }
    }

    @Override
    public void close() {
        // The file was let go of once it was read.
    }
}
