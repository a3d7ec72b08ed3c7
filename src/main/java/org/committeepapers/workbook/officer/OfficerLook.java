package org.committeepapers.workbook.officer;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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
import org.committeepapers.workbook.copy.RichPieces;

/** How an officer's workbook looks: 12 point, wrapped, dark on light. */
final class OfficerLook implements RichPieces.Fonts {

    /** How we write a date that is a date to Excel. */
    static final String DATE = "d mmmm yyyy";

    /** To Excel everything in such a cell is text. */
    private static final String TEXT = "@";

    private static final short SIZE = 12;
    private static final short TITLE_SIZE = 16;
    private static final int INK = 0x12304a;
    private static final int WHITE = 0xffffff;
    private static final int RULE = 0xb1b4b6;
    private static final int LINK = 0x1d4f91;
    private static final Map<Rating, Integer> FILLS = new EnumMap<>(Map.of(
            Rating.RED, 0xff0000,
            Rating.AMBER, 0xffc000,
            Rating.GREEN, 0x00b050,
            Rating.BLUE, 0x0070c0,
            Rating.GREY, 0x808080));

    private final XSSFWorkbook workbook;
    private final Map<String, XSSFFont> fonts = new HashMap<>();
    private final Map<Rating, XSSFCellStyle> ratings = new EnumMap<>(Rating.class);
    private final Map<Integer, XSSFCellStyle> numbers = new HashMap<>();
    private final XSSFCellStyle blank;
    private final XSSFCellStyle body;
    private final XSSFCellStyle words;
    private final XSSFCellStyle date;
    private final XSSFCellStyle reference;
    private final XSSFCellStyle blankReference;
    private final XSSFCellStyle link;
    private final XSSFCellStyle label;
    private final XSSFCellStyle heading;
    private final XSSFCellStyle title;
    private final XSSFCellStyle unwrapped;

    OfficerLook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        arial(workbook.getFontAt(0), SIZE);
        blank = wrapped();
        body = ruled();
        words = ruled();
        words.setQuotePrefixed(true);
        date = format(ruled(), DATE);
        reference = format(ruled(), TEXT);
        blankReference = format(wrapped(), TEXT);
        link = ruled();
        XSSFFont blue = coloured(newFont(SIZE, false, false), LINK);
        blue.setUnderline(Font.U_SINGLE);
        link.setFont(blue);
        label = ruled();
        label.setFont(font(true, false));
        heading = headingStyle();
        unwrapped = wrapped();
        unwrapped.setWrapText(false);
        title = workbook.createCellStyle();
        title.setFont(coloured(newFont(TITLE_SIZE, true, false), INK));
    }

    private XSSFCellStyle headingStyle() {
        XSSFCellStyle style = ruled();
        style.setFont(coloured(newFont(SIZE, true, false), WHITE));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour(INK));
        return style;
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

    static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {-1, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }

    @Override
    public XSSFFont font(boolean strong, boolean emphasis) {
        return fonts.computeIfAbsent(strong + " " + emphasis, unmade -> newFont(SIZE, strong, emphasis));
    }

    private XSSFFont newFont(short size, boolean strong, boolean emphasis) {
        XSSFFont font = workbook.createFont();
        arial(font, size);
        font.setBold(strong);
        font.setItalic(emphasis);
        return font;
    }

    private static XSSFFont coloured(XSSFFont font, int rgb) {
        font.setColor(colour(rgb));
        return font;
    }

    private static void arial(XSSFFont font, short size) {
        // Without a scheme: a theme's font would win over the name.
        font.setScheme(FontScheme.NONE);
        font.setFontName("Arial");
        font.setFontHeightInPoints(size);
    }

    /** For cells still to be filled in. */
    XSSFCellStyle blank() {
        return blank;
    }

    XSSFCellStyle body() {
        return body;
    }

    /** For words that Excel would make a formula, a number or a date of when somebody edits the cell. */
    XSSFCellStyle words() {
        return words;
    }

    XSSFCellStyle date() {
        return date;
    }

    XSSFCellStyle reference() {
        return reference;
    }

    /** For references still to be filled in. */
    XSSFCellStyle blankReference() {
        return blankReference;
    }

    XSSFCellStyle link() {
        return link;
    }

    XSSFCellStyle label() {
        return label;
    }

    XSSFCellStyle heading() {
        return heading;
    }

    /** For a line that runs on into the columns to its right. */
    XSSFCellStyle unwrapped() {
        return unwrapped;
    }

    XSSFCellStyle title() {
        return title;
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
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour(FILLS.getOrDefault(rating, WHITE)));
            return style;
        });
    }
}
