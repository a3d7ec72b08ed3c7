package org.committeepapers.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.extensions.XSSFCellFill;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPatternType;

/** The colours of the fills of a package. */
record XlsxFills(XSSFWorkbook workbook) {

    /** The colours of Office since 2013, for workbooks without a theme. */
    private static final List<Integer> OFFICE = List.of(
            0xffffff, 0x000000, 0xe7e6e6, 0x44546a, 0x5b9bd5, 0xed7d31, 0xa5a5a5, 0xffc000, 0x4472c4, 0x70ad47,
            0x0563c1, 0x954f72);

    private static final int WHITE = 255;

    /** POI's own answer heeds applyFill, which Excel doesn't. */
    Optional<Integer> fill(CellStyle style) {
        long number = ((XSSFCellStyle) style).getCoreXf().getFillId();
        List<XSSFCellFill> fills = workbook.getStylesSource().getFills();
        if (number >= fills.size() || fills.get((int) number).getPatternType() != STPatternType.SOLID) {
            return Optional.empty();
        }
        @Nullable XSSFColor colour = fills.get((int) number).getFillForegroundColor();
        if (colour == null) {
            return Optional.empty();
        }
        Optional<Integer> plain = colour.isThemed() ? ofTheme(colour.getTheme()) : CellFormat.colour(colour.getRGB());
        return plain.map(rgb -> colour.hasTint() ? tinted(rgb, colour.getTint()) : rgb);
    }

    private Optional<Integer> ofTheme(int number) {
        Optional<Integer> own = Optional.ofNullable(workbook.getTheme())
                .map(table -> table.getThemeColor(number))
                .flatMap(colour -> CellFormat.colour(colour.getRGB()));
        return own.isEmpty() && number >= 0 && number < OFFICE.size() ? Optional.of(OFFICE.get(number)) : own;
    }

    /**
     * A darker or lighter colour of the same hue and saturation, as in ECMA-376 part 1, 18.8.19. POI tints red, green
     * and blue separately, which makes dark colours greyer than in Excel.
     *
     * @param tint from -1, black, through 0, unchanged, to 1, white
     */
    private static int tinted(int rgb, double tint) {
        double by = Double.isNaN(tint) ? 0 : Math.clamp(tint, -1.0, 1.0);
        int[] channels = {rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff};
        int[] sorted = channels.clone();
        Arrays.sort(sorted);
        double lightness = (sorted[0] + sorted[2]) / 2.0;
        double wanted = by < 0 ? lightness * (1 + by) : lightness * (1 - by) + WHITE * by;
        // Of one saturation, a colour may differ from grey by as much as black or white is away, whichever is nearer.
        double room = Math.min(lightness, WHITE - lightness);
        double scale = room == 0 ? 0 : Math.min(wanted, WHITE - wanted) / room;
        int made = 0;
        for (int channel : channels) {
            made = made << 8 | (int) Math.round(wanted + (channel - lightness) * scale);
        }
        return made;
    }
}
