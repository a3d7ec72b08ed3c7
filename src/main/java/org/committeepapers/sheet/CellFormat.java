package org.committeepapers.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.committeepapers.sheet.CellText.Font;
import org.jspecify.annotations.Nullable;

/**
 * The format of a cell, as far as it changes what its value means.
 *
 * @param numberFormat the number of its number format
 * @param code the number format itself, such as {@code dd/mm/yyyy}
 * @param percent whether it shows a percentage
 * @param fill the colour of a solid fill, as 0xRRGGBB
 * @param words that it shows beside each value, as in {@code "Draft "0}
 * @param unseen whether it hides the words: by its number format, or as its font has the colour of what is behind it
 */
public record CellFormat(
        Font font,
        int numberFormat,
        String code,
        DateShape dateShape,
        boolean percent,
        Optional<Integer> fill,
        String words,
        boolean unseen) {

    private static final int LONGEST_CODE = 255;
    private static final String GENERAL_CODE = "General";
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]|_.|\\*.|;.*");
    private static final Pattern WORDS = Pattern.compile("\"([^\"]*)(?:\"|$)|\\\\(\\p{L})");
    private static final Pattern SHOWS_NOTHING = Pattern.compile("[\\s\"]*;[\\s\"]*;[\\s\"]*;[\\s\"]*");
    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]", Pattern.CASE_INSENSITIVE);

    public static final CellFormat GENERAL = of(Font.PLAIN, 0, "", Optional.empty(), false);

    /** How much of a date a number format shows. "Dec-20" means the month, whatever the day behind it. */
    public enum DateShape {
        /** Not a date format: a number or a time of day. */
        NONE("d MMMM uuuu"),
        DAY("d MMMM uuuu"),
        MONTH("MMMM uuuu"),
        YEAR("uuuu");

        private final DateTimeFormatter words;

        DateShape(String pattern) {
            this.words = DateTimeFormatter.ofPattern(pattern, Locale.UK);
        }

        /** In full words, never as the cell shows it, which differs between computers. */
        public String words(LocalDate date) {
            return words.format(date);
        }
    }

    /**
     * @param code empty for one of the built-in formats
     * @param sameColour whether its font has the colour of what is behind it
     */
    public static CellFormat of(Font font, int numberFormat, String code, Optional<Integer> fill, boolean sameColour) {
        String known = code.isEmpty() ? builtin(numberFormat) : code;
        String safe = known.length() > LONGEST_CODE ? GENERAL_CODE : known;
        String fields = LITERALS.matcher(safe).replaceAll("").toLowerCase(Locale.ROOT);
        boolean date = DateUtil.isADateFormat(numberFormat, safe)
                && !ELAPSED.matcher(safe).find();
        DateShape shape = date ? shape(fields) : DateShape.NONE;
        boolean unseen = sameColour || SHOWS_NOTHING.matcher(safe).matches();
        String words = WORDS.matcher(safe)
                .results()
                .map(shown -> shown.group(1) == null ? shown.group(2) : shown.group(1))
                .collect(Collectors.joining());
        return new CellFormat(font, numberFormat, safe, shape, fields.indexOf('%') >= 0, fill, words, unseen);
    }

    /** @param fields the code in lower case, without literals and its sections for other numbers */
    private static DateShape shape(String fields) {
        if (fields.indexOf('d') >= 0) {
            return DateShape.DAY;
        }
        boolean time = fields.indexOf('h') >= 0 || fields.indexOf('s') >= 0;
        if (fields.indexOf('m') >= 0 && !time) {
            return DateShape.MONTH;
        }
        return fields.indexOf('y') >= 0 ? DateShape.YEAR : DateShape.NONE;
    }

    /** @param rgb a byte each, as POI gives them; null where it has none */
    public static Optional<Integer> colour(byte @Nullable [] rgb) {
        return rgb == null
                ? Optional.empty()
                : Optional.of((rgb[0] & 0xff) << 16 | (rgb[1] & 0xff) << 8 | rgb[2] & 0xff);
    }

    boolean isGeneral() {
        return code.equals(GENERAL_CODE);
    }

    private static String builtin(int id) {
        @Nullable String code = id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
        return code == null ? GENERAL_CODE : code;
    }
}
