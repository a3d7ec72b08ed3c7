package org.committeepapers.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.CellText.Font;
import org.jspecify.annotations.Nullable;

/** A kind of Excel workbook, with what POI's common model of them lacks. */
abstract class ExcelKind {

    private static final int BLACK = 0;
    private static final int WHITE = 0xffffff;
    private static final int MOST_ALIKE = 8;

    final Budget budget;
    final CellValues values;
    private final Workbook workbook;
    private final Map<Integer, CellFormat> formats = new HashMap<>();

    ExcelKind(Workbook workbook, boolean from1904, Budget budget) {
        this.workbook = workbook;
        this.budget = budget;
        this.values = new CellValues(from1904, budget);
    }

    /** Whether a property of the document is there to be read: of a label of sensitivity, only its name. */
    static boolean isForPeople(String property) {
        return !property.startsWith("MSIP_Label_") || property.endsWith("_Name");
    }

    abstract CellValue value(Cell cell) throws Refusal;

    /** The colour of a solid fill; patterns and gradients mean nothing. */
    abstract Optional<Integer> fill(CellStyle style);

    /** Empty where it is left to the program that shows the cell. */
    abstract Optional<Integer> fontColour(CellStyle style);

    /** Reads notes, prompts, headers, footers and text boxes. */
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
                                fill(style),
                                isLost(style)));
    }

    /** Whether nobody can tell the words from what is behind them. */
    private boolean isLost(CellStyle style) {
        int words = fontColour(style).orElse(BLACK);
        Optional<Integer> behind = fill(style);
        return behind.isPresent()
                ? differ(words, behind.get()) <= MOST_ALIKE
                : differ(words, WHITE) <= MOST_ALIKE && style.getFillPattern() == FillPatternType.NO_FILL;
    }

    /** By red, green or blue, whichever differs most. */
    private static int differ(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return most;
    }

    /** The height of a row where it is its own, in twentieths of a point. */
    static int height(Row row) {
        boolean own = !(row instanceof XSSFRow of) || of.getCTRow().isSetHt();
        return own ? row.getHeight() : Short.MAX_VALUE;
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
