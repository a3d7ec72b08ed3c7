package org.committeepapers.workbook.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/**
 * How a cell is shown, as far as it changes what its value means.
 *
 * @param numberFormat the number of its number format
 * @param code the number format itself, such as {@code dd/mm/yyyy}
 * @param percent whether the number format is one of a percentage
 * @param fill the colour of a solid fill, as 0xRRGGBB
 */
public record CellFormat(
        Font font, int numberFormat, String code, DateShape dateShape, boolean percent, Optional<Integer> fill) {

    private static final int LONGEST_CODE = 255;
    private static final String GENERAL_CODE = "General";
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.|;.*");

    public static final CellFormat GENERAL = of(Font.PLAIN, 0, "", Optional.empty());

    /** @param code empty for one of the built-in formats */
    public static CellFormat of(Font font, int numberFormat, String code, Optional<Integer> fill) {
        String known = code.isEmpty() ? builtin(numberFormat) : code;
        String safe = known.length() > LONGEST_CODE ? GENERAL_CODE : known;
        String fields = LITERALS.matcher(safe).replaceAll("");
        return new CellFormat(
                font,
                numberFormat,
                safe,
                DateShape.of(numberFormat, safe, fields.toLowerCase(Locale.ROOT)),
                fields.indexOf('%') >= 0,
                fill);
    }

    boolean isGeneral() {
        return code.equals(GENERAL_CODE);
    }

    private static String builtin(int id) {
        @Nullable String code = id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
        return code == null ? GENERAL_CODE : code;
    }
}
