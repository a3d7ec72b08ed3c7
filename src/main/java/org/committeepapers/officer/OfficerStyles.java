package org.committeepapers.officer;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cell styles of an officer's workbook: 12 point, wrapped, dark on light. */
final class OfficerStyles {

    private static final String DATE_FORMAT = "d mmmm yyyy";

    /** Excel takes everything in such a cell as text. */
    private static final String TEXT_FORMAT = "@";

    private static final short SIZE = 12;
    private static final short TITLE_SIZE = 16;
    private static final int INK = 0x12304a;
    /** So light that no reader takes it for a sign. */
    private static final int GREY = 0xe4e4e4;

    private static final int WHITE = 0xffffff;
    final XSSFCellStyle body;
    final XSSFCellStyle date;
    final XSSFCellStyle reference;
    final XSSFCellStyle label;
    final XSSFCellStyle heading;
    final XSSFCellStyle title;

    /** For words that Excel would otherwise turn into a formula, number or date on editing. */
    final XSSFCellStyle words;

    /** For a line that runs on into the columns to its right. */
    final XSSFCellStyle unwrapped;

    /** For the sentence that says what an owner is asked. */
    final XSSFCellStyle ask;

    private final XSSFWorkbook workbook;
    private final Map<XSSFCellStyle, XSSFCellStyle> open = new HashMap<>();
    private final Map<XSSFCellStyle, XSSFCellStyle> locked = new HashMap<>();

    OfficerStyles(XSSFWorkbook workbook) {
        this.workbook = workbook;
        arial(workbook.getFontAt(0), SIZE);
        body = wrapped();
        words = wrapped();
        words.setQuotePrefixed(true);
        date = formatted(wrapped(), DATE_FORMAT);
        reference = formatted(wrapped(), TEXT_FORMAT);
        label = wrapped();
        label.setFont(arial(workbook.createFont(), SIZE));
        label.getFont().setBold(true);
        heading = filled(wrapped(), INK);
        heading.setFont(coloured(SIZE, true, WHITE));
        unwrapped = wrapped();
        unwrapped.setWrapText(false);
        ask = wrapped();
        ask.setWrapText(false);
        ask.setFont(label.getFont());
        title = workbook.createCellStyle();
        title.setFont(coloured(TITLE_SIZE, true, INK));
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    /** The look of a cell for an owner: open where something may be entered, else grey. */
    XSSFCellStyle forOwner(XSSFCellStyle style, boolean isOpen) {
        return (isOpen ? open : locked).computeIfAbsent(style, any -> {
            XSSFCellStyle copy = workbook.createCellStyle();
            copy.cloneStyleFrom(style);
            copy.setLocked(!isOpen);
            return isOpen ? copy : filled(copy, GREY);
        });
    }

    private XSSFCellStyle wrapped() {
        XSSFCellStyle style = workbook.createCellStyle();
        // LibreOffice doesn't use the workbook's first font where a style names none.
        style.setFont(workbook.getFontAt(0));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        return style;
    }

    private XSSFCellStyle formatted(XSSFCellStyle style, String code) {
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
        return style;
    }

    private static XSSFCellStyle filled(XSSFCellStyle style, int rgb) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(colour(rgb));
        return style;
    }

    private static XSSFColor colour(int rgb) {
        return new XSSFColor(new byte[] {-1, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }

    private XSSFFont coloured(short size, boolean strong, int rgb) {
        XSSFFont font = arial(workbook.createFont(), size);
        font.setBold(strong);
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
}
