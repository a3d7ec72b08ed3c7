package org.committeepapers.workbook.officer;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.committeepapers.tracker.Measures.Rating;

/** The cell styles of an officer's workbook: 12 point, wrapped, dark on light. */
final class OfficerStyles {

    /** How we write a date that is a date to Excel. */
    static final String DATE_FORMAT = "d mmmm yyyy";

    /** To Excel everything in such a cell is text. */
    private static final String TEXT_FORMAT = "@";

    private static final short SIZE = 12;
    private static final short TITLE_SIZE = 16;
    private static final int INK = 0x12304a;
    private static final int WHITE = 0xffffff;
    private static final int RULE = 0xb1b4b6;
    private static final int LINK_COLOUR = 0x1d4f91;
    private static final Map<Rating, Integer> FILLS = new EnumMap<>(Map.of(
            Rating.RED, 0xff0000,
            Rating.AMBER, 0xffc000,
            Rating.GREEN, 0x00b050,
            Rating.BLUE, 0x0070c0,
            Rating.GREY, 0x808080));

    private final XSSFWorkbook workbook;
    private final Map<Style, XSSFCellStyle> styles = new EnumMap<>(Style.class);
    private final Map<String, XSSFFont> fonts = new HashMap<>();
    private final Map<Rating, XSSFCellStyle> ratings = new EnumMap<>(Rating.class);
    private final Map<Integer, XSSFCellStyle> numbers = new HashMap<>();

    /** What a cell is for. */
    enum Style {
        /** Still to be filled in. */
        BLANK,
        BODY,
        /** Words that Excel would make a formula, a number or a date of when somebody edits the cell. */
        WORDS,
        DATE,
        REFERENCE,
        /** A reference still to be filled in. */
        BLANK_REFERENCE,
        LINK,
        LABEL,
        HEADING,
        /** A line that runs on into the columns to its right. */
        UNWRAPPED,
        TITLE
    }

    OfficerStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        arial(workbook.getFontAt(0), SIZE);
        for (Style style : Style.values()) {
            styles.put(style, made(style));
        }
    }

    /** The style, which is the same for all cells that are for this. */
    XSSFCellStyle of(Style style) {
        return Objects.requireNonNull(styles.get(style));
    }

    private XSSFCellStyle made(Style style) {
        XSSFCellStyle made = switch (style) {
            case BLANK, BLANK_REFERENCE, UNWRAPPED -> wrapped();
            case TITLE -> workbook.createCellStyle();
            default -> ruled();
        };
        switch (style) {
            case WORDS -> made.setQuotePrefixed(true);
            case DATE -> format(made, DATE_FORMAT);
            case REFERENCE, BLANK_REFERENCE -> format(made, TEXT_FORMAT);
            case LINK -> {
                XSSFFont blue = font(SIZE, false, LINK_COLOUR);
                blue.setUnderline(Font.U_SINGLE);
                made.setFont(blue);
            }
            case LABEL -> made.setFont(font(true, false));
            case HEADING -> {
                made.setFont(font(SIZE, true, WHITE));
                fill(made, INK);
            }
            case UNWRAPPED -> made.setWrapText(false);
            case TITLE -> made.setFont(font(TITLE_SIZE, true, INK));
            case BLANK, BODY -> {
                // As it is.
            }
        }
        return made;
    }

    private XSSFCellStyle wrapped() {
        XSSFCellStyle style = workbook.createCellStyle();
        // Said, because LibreOffice doesn't take an unsaid font for the workbook's first.
        style.setFont(workbook.getFontAt(0));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    private XSSFCellStyle ruled() {
        XSSFCellStyle style = wrapped();
        style.setIndention((short) 1);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(RULE));
        style.setBorderRight(BorderStyle.THIN);
        style.setRightBorderColor(colour(RULE));
        return style;
    }

    private XSSFCellStyle format(XSSFCellStyle style, String code) {
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
        return style;
    }

    private static void fill(XSSFCellStyle style, int rgb) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour(rgb));
    }

    static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {-1, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }

    /** The font of words that are marked. */
    XSSFFont font(boolean strong, boolean emphasis) {
        return fonts.computeIfAbsent(strong + " " + emphasis, unmade -> {
            XSSFFont font = arial(workbook.createFont(), SIZE);
            font.setBold(strong);
            font.setItalic(emphasis);
            return font;
        });
    }

    private XSSFFont font(short size, boolean strong, int rgb) {
        XSSFFont font = arial(workbook.createFont(), size);
        font.setBold(strong);
        font.setItalic(false);
        font.setColor(colour(rgb));
        return font;
    }

    private static XSSFFont arial(XSSFFont font, short size) {
        // Without a scheme: a theme's font would win over the name.
        font.setScheme(FontScheme.NONE);
        font.setFontName("Arial");
        font.setFontHeightInPoints(size);
        return font;
    }

    /** For a number shown with so many decimals. */
    XSSFCellStyle number(int decimals) {
        return numbers.computeIfAbsent(
                decimals, unmade -> format(ruled(), decimals == 0 ? "0" : "0." + "0".repeat(decimals)));
    }

    /** The fill by which a cell without words says its colour, as it did where it was read. */
    XSSFCellStyle rating(Rating rating) {
        return ratings.computeIfAbsent(rating, unmade -> {
            XSSFCellStyle style = ruled();
            fill(style, FILLS.getOrDefault(rating, WHITE));
            return style;
        });
    }
}
