package org.committeepapers.workbook.xls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.PaletteRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.committeepapers.workbook.sheet.CellFormat;
import org.committeepapers.workbook.sheet.CellText;
import org.committeepapers.workbook.sheet.CellText.Font;

/** What a workbook says before its first sheet: its shared texts and formats. */
final class XlsGlobals {

    private static final int BOLD = 600;
    /** The number of a font that no workbook has. */
    private static final int MISSING_FONT = 4;

    private final List<Font> fonts = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<ExtendedFormatRecord> formatRecords = new ArrayList<>();
    private final Map<Integer, CellFormat> formats = new HashMap<>();
    private final Map<Integer, CellText> texts = new HashMap<>();
    private PaletteRecord palette = new PaletteRecord();
    private SSTRecord strings = new SSTRecord();
    private boolean from1904;

    void add(Record record) {
        switch (record) {
            case DateWindow1904Record days -> from1904 = days.getWindowing() == 1;
            case FontRecord font ->
                fonts.add(new Font(font.getBoldWeight() >= BOLD, font.isItalic(), font.isStruckout()));
            case FormatRecord format -> codes.put(format.getIndexCode(), format.getFormatString());
            case ExtendedFormatRecord format -> formatRecords.add(format);
            case PaletteRecord own -> palette = own;
            case SSTRecord shared -> strings = shared;
            default -> {
                // Nothing that changes what a cell says.
            }
        }
    }

    boolean isFrom1904() {
        return from1904;
    }

    /**
     * The text of that number.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    CellText text(int number) {
        return texts.computeIfAbsent(number, known -> text(strings.getString(known)));
    }

    private CellText text(UnicodeString string) {
        String words = string.getString();
        List<CellText.Piece> pieces = new ArrayList<>();
        int start = 0;
        Optional<Font> font = Optional.empty();
        for (int i = 0; i < string.getFormatRunCount(); i++) {
            int end = string.getFormatRun(i).getCharacterPos() & 0xffff;
            if (end >= start && end <= words.length()) {
                pieces.add(new CellText.Piece(words.substring(start, end), font));
                start = end;
                font = Optional.of(font(string.getFormatRun(i).getFontIndex() & 0xffff));
            }
        }
        pieces.add(new CellText.Piece(words.substring(start), font));
        return CellText.of(pieces);
    }

    private Font font(int number) {
        int index = number > MISSING_FONT ? number - 1 : number;
        return index < fonts.size() ? fonts.get(index) : Font.PLAIN;
    }

    /** The format of that number; the plainest where there is none. */
    CellFormat format(int number) {
        return number < formatRecords.size()
                ? formats.computeIfAbsent(number, known -> format(formatRecords.get(known)))
                : CellFormat.GENERAL;
    }

    private CellFormat format(ExtendedFormatRecord format) {
        int number = format.getFormatIndex() & 0xffff;
        boolean solid = format.getAdtlFillPattern() == ExtendedFormatRecord.SOLID_FILL;
        return CellFormat.of(
                font(format.getFontIndex() & 0xffff),
                number,
                codes.getOrDefault(number, ""),
                solid ? colour(format.getFillForeground()) : Optional.empty());
    }

    /** Colours before the first that a workbook may change are the next eight again; those of windows are none. */
    private Optional<Integer> colour(int number) {
        int own = number < PaletteRecord.FIRST_COLOR_INDEX ? number + PaletteRecord.FIRST_COLOR_INDEX : number;
        return CellFormat.colour(palette.getColor(own));
    }
}
