package org.committeepapers.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.committeepapers.diagnostic.Refusal;
import org.jspecify.annotations.Nullable;

/** The cell formats, as far as they change what a value means. */
final class Styles {

    private static final CellFormat GENERAL = new CellFormat(Font.PLAIN, 0, "General", DateShape.NONE);

    private final List<CellFormat> formats = new ArrayList<>();
    private final DataFormatter formatter = new DataFormatter(Locale.UK);

    private Styles() {}

    /** One format of cells. */
    record CellFormat(Font font, int numberFormat, String code, DateShape dateShape) {}

    /** @param part its name; empty where the workbook has none */
    static Styles read(Parts parts, String part) throws Refusal {
        Styles styles = new Styles();
        if (!part.isEmpty()) {
            try (XmlPart xml = parts.xml(part)) {
                styles.read(xml);
            }
        }
        return styles;
    }

    private void read(XmlPart xml) throws Refusal {
        Map<Integer, String> codes = new HashMap<>();
        List<Font> fonts = new ArrayList<>();
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                xml.countEntry();
                codes.putIfAbsent(xml.number("numFmtId", -1), xml.attribute("formatCode"));
            } else if (xml.starts("fonts")) {
                readFonts(xml, fonts);
            } else if (xml.starts("cellXfs")) {
                readFormats(xml, fonts, codes);
            }
        }
    }

    private static void readFonts(XmlPart xml, List<Font> fonts) throws Refusal {
        while (xml.next() && !xml.ends("fonts")) {
            if (xml.starts("font")) {
                xml.countEntry();
                fonts.add(Font.read(xml, "font"));
            }
        }
    }

    private void readFormats(XmlPart xml, List<Font> fonts, Map<Integer, String> codes) throws Refusal {
        while (xml.next() && !xml.ends("cellXfs")) {
            if (xml.starts("xf")) {
                xml.countEntry();
                int font = xml.number("fontId", 0);
                int id = xml.number("numFmtId", 0);
                String code = codes.getOrDefault(id, builtin(id));
                formats.add(new CellFormat(
                        font >= 0 && font < fonts.size() ? fonts.get(font) : Font.PLAIN,
                        id,
                        code,
                        DateShape.of(id, code)));
            }
        }
    }

    private static String builtin(int id) {
        @Nullable String code = id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
        return code == null ? "General" : code;
    }

    /** The format of that number; the plainest where there is none. */
    CellFormat format(int number) {
        return number >= 0 && number < formats.size() ? formats.get(number) : GENERAL;
    }

    /** A number as people in the United Kingdom see it in the cell. */
    String shown(double number, CellFormat format) {
        return formatter
                .formatRawCellContents(number, format.numberFormat(), format.code())
                .strip();
    }
}
