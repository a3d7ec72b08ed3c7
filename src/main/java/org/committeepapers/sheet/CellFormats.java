package org.committeepapers.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.committeepapers.sheet.CellText.Font;
import org.jspecify.annotations.Nullable;

/** The cell formats of a workbook, as far as they change what values mean. */
final class CellFormats {

    private final Workbook workbook;
    private final Function<CellStyle, Optional<Integer>> fill;
    private final Map<Integer, CellFormat> formats = new HashMap<>();

    /** @param fill gives the colour of a solid fill; patterns and gradients mean nothing */
    CellFormats(Workbook workbook, Function<CellStyle, Optional<Integer>> fill) {
        this.workbook = workbook;
        this.fill = fill;
    }

    /** The general format where the workbook has no such style. */
    CellFormat of(@Nullable CellStyle style) {
        return style == null
                ? CellFormat.GENERAL
                : formats.computeIfAbsent(
                        (int) style.getIndex(),
                        index -> CellFormat.of(
                                font(style.getFontIndex()),
                                style.getDataFormat(),
                                Objects.requireNonNullElse(style.getDataFormatString(), ""),
                                fill.apply(style)));
    }

    /** Some programs name missing fonts, or scatter them so that POI doesn't find them. */
    Font font(int number) {
        try {
            org.apache.poi.ss.usermodel.Font font = workbook.getFontAt(number);
            return new Font(font.getBold(), font.getItalic(), font.getStrikeout(), Font.showsSigns(font.getFontName()));
        } catch (IndexOutOfBoundsException | IllegalStateException e) {
            return Font.PLAIN;
        }
    }
}
