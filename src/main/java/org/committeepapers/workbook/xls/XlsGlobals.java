package org.committeepapers.workbook.xls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.PaletteRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.Characters;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellFormat;
import org.committeepapers.workbook.sheet.CellText;
import org.committeepapers.workbook.sheet.Colour;
import org.committeepapers.workbook.sheet.Font;
import org.committeepapers.workbook.sheet.Palette;
import org.committeepapers.workbook.sheet.SheetEntry;
import org.committeepapers.workbook.xlsx.ThemeColours;

/** What an .xls workbook says before its first sheet: its sheets, shared texts and formats. */
final class XlsGlobals {

    private static final int BOLD = 600;
    /** The number of a font that no workbook has. */
    private static final int MISSING_FONT = 4;
    /** Colours before this one are the same eight again and can't be changed. */
    private static final int FIRST_OWN_COLOUR = PaletteRecord.FIRST_COLOR_INDEX;

    private final Budget budget;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<Font> fonts = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Raw> raw = new ArrayList<>();
    private final List<Integer> ownColours = new ArrayList<>();
    private final List<CellText> strings = new ArrayList<>();
    private final List<CellFormat> formats = new ArrayList<>();
    private boolean from1904;

    /** A cell format before the palette is known; the fill is a colour's number, -1 where there is none. */
    private record Raw(int font, int numberFormat, int fill) {}

    private XlsGlobals(Budget budget) {
        this.budget = budget;
    }

    static XlsGlobals read(XlsRecords records, Budget budget) throws Refusal {
        XlsGlobals globals = new XlsGlobals(budget);
        if (records.nextSubstream()) {
            while (records.next()) {
                globals.record(records.sid(), records.data());
            }
        }
        globals.raw.forEach(format -> globals.formats.add(globals.format(format)));
        return globals;
    }

    private void record(int sid, RecordInputStream in) throws Refusal {
        switch (sid) {
            case BoundSheetRecord.sid -> sheets.add(new BoundSheetRecord(in));
            case DateWindow1904Record.sid -> from1904 = new DateWindow1904Record(in).getWindowing() == 1;
            case FontRecord.sid -> fonts.add(font(new FontRecord(in)));
            case FormatRecord.sid -> {
                FormatRecord format = new FormatRecord(in);
                codes.put(format.getIndexCode(), format.getFormatString());
            }
            case ExtendedFormatRecord.sid -> raw.add(raw(new ExtendedFormatRecord(in)));
            case PaletteRecord.sid -> palette(new PaletteRecord(in));
            case SSTRecord.sid -> strings(in);
            default -> {
                // Nothing that changes what a cell says.
            }
        }
    }

    private static Font font(FontRecord font) {
        return new Font(font.getBoldWeight() >= BOLD, font.isItalic(), font.isStruckout());
    }

    private static Raw raw(ExtendedFormatRecord format) {
        boolean solid = format.getAdtlFillPattern() == ExtendedFormatRecord.SOLID_FILL;
        return new Raw(
                format.getFontIndex(),
                format.getFormatIndex() & 0xffff,
                solid ? format.getFillForeground() & 0xffff : -1);
    }

    private void palette(PaletteRecord palette) {
        ownColours.clear();
        for (int i = 0; i < PaletteRecord.STANDARD_PALETTE_SIZE; i++) {
            byte[] rgb = palette.getColor(FIRST_OWN_COLOUR + i);
            if (rgb == null) {
                return;
            }
            ownColours.add((rgb[0] & 0xff) << 16 | (rgb[1] & 0xff) << 8 | rgb[2] & 0xff);
        }
    }

    /** The record states how many texts follow; there are as many as there are bytes for. */
    private void strings(RecordInputStream in) throws Refusal {
        in.readInt();
        int stated = in.readInt();
        for (int i = 0; i < stated && isContinued(in); i++) {
            CellText text = text(new UnicodeString(in));
            budget.text(text.length());
            strings.add(text);
            budget.entries(1);
        }
    }

    private static boolean isContinued(RecordInputStream in) {
        return in.remaining() > 0 || in.hasNextRecord() && in.getNextSid() == ContinueRecord.sid;
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
        return CellText.verbatim(pieces);
    }

    private Font font(int number) {
        int index = number > MISSING_FONT ? number - 1 : number;
        return index >= 0 && index < fonts.size() ? fonts.get(index) : Font.PLAIN;
    }

    private CellFormat format(Raw format) {
        return CellFormat.of(
                font(format.font()),
                format.numberFormat(),
                codes.getOrDefault(format.numberFormat(), ""),
                format.fill() < 0 ? Optional.empty() : colour(format.fill()));
    }

    private Optional<Integer> colour(int number) {
        int own = number - FIRST_OWN_COLOUR;
        return own >= 0 && own < ownColours.size()
                ? Optional.of(ownColours.get(own))
                : new Palette(List.of(), ThemeColours.OFFICE).rgb(new Colour(Colour.Way.INDEXED, number, 0));
    }

    /** The sheets in the order in which their cells follow. */
    List<SheetEntry> sheets() {
        List<BoundSheetRecord> inStream = sheets.stream()
                .sorted(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof))
                .toList();
        IdentityHashMap<BoundSheetRecord, Integer> tabs = new IdentityHashMap<>();
        for (BoundSheetRecord sheet : sheets) {
            tabs.put(sheet, tabs.size());
        }
        return inStream.stream()
                .map(sheet -> new SheetEntry(
                        Characters.legal(sheet.getSheetname()),
                        tabs.getOrDefault(sheet, 0),
                        sheet.isHidden() || sheet.isVeryHidden(),
                        ""))
                .toList();
    }

    boolean isFrom1904() {
        return from1904;
    }

    /** The text of that number; an empty one where there is none. */
    CellText string(int number) {
        return number >= 0 && number < strings.size() ? strings.get(number) : CellText.verbatim("");
    }

    /** The format of that number; the plainest where there is none. */
    CellFormat format(int number) {
        return number < formats.size() ? formats.get(number) : CellFormat.GENERAL;
    }
}
