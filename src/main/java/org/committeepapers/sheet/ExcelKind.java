package org.committeepapers.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.CellText.Font;
import org.jspecify.annotations.Nullable;

/** A kind of Excel workbook, with what POI's common model of them lacks. */
abstract class ExcelKind {

    final Budget budget;
    final CellValues values;
    private final Workbook workbook;
    private final Map<Integer, CellFormat> formats = new HashMap<>();

    ExcelKind(Workbook workbook, boolean from1904, Budget budget) {
        this.workbook = workbook;
        this.budget = budget;
        this.values = new CellValues(from1904, budget);
    }

    abstract CellValue value(Cell cell) throws Refusal;

    /** The colour of a solid fill; patterns and gradients mean nothing. */
    abstract Optional<Integer> fill(CellStyle style);

    /** Reads notes, headers, footers and text boxes. */
    abstract void readAround(org.apache.poi.ss.usermodel.Sheet from, SheetBuilder sheet) throws Exception;

    /** The general format where the workbook has no such style. */
    final CellFormat format(@Nullable CellStyle style) {
        return style == null
                ? CellFormat.GENERAL
                : formats.computeIfAbsent(
                        (int) style.getIndex(),
                        index -> CellFormat.of(
                                font(style.getFontIndex()),
                                style.getDataFormat(),
                                Objects.requireNonNullElse(style.getDataFormatString(), ""),
                                fill(style)));
    }

    /** Some programs name missing fonts, or scatter them so that POI doesn't find them. */
    final Font font(int number) {
        try {
            org.apache.poi.ss.usermodel.Font font = workbook.getFontAt(number);
            return new Font(font.getBold(), font.getItalic(), font.getStrikeout(), Font.showsSigns(font.getFontName()));
        } catch (IndexOutOfBoundsException | IllegalStateException e) {
            return Font.PLAIN;
        }
    }
}
