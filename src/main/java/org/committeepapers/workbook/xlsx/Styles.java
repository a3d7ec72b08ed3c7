package org.committeepapers.workbook.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.CellFormat;
import org.committeepapers.workbook.sheet.Colour;
import org.committeepapers.workbook.sheet.Font;
import org.committeepapers.workbook.sheet.Palette;

/** The cell formats of an .xlsx package, as far as they change what a value means. */
public final class Styles {

    private final List<Font> fonts = new ArrayList<>();
    private final List<Optional<Colour>> fills = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Raw> raw = new ArrayList<>();
    private final List<Integer> indexed = new ArrayList<>();
    private final List<CellFormat> formats = new ArrayList<>();

    /** A cell format before the palette, which stands at the end of the part, is known. */
    private record Raw(int font, int numberFormat, int fill) {}

    private Styles() {}

    /**
     * @param part its name; empty where the workbook has none
     * @param theme the part of the theme, whose colours fills may name; empty where there is none
     */
    public static Styles read(Parts parts, String part, String theme) throws Refusal {
        Styles styles = new Styles();
        if (!part.isEmpty()) {
            try (XmlPart xml = parts.xml(part)) {
                styles.read(xml);
            }
        }
        boolean themed = styles.fills.stream().flatMap(Optional::stream).anyMatch(Colour::isOfTheme);
        Palette palette = new Palette(styles.indexed, themed ? ThemeColours.read(parts, theme) : ThemeColours.OFFICE);
        List<Optional<Integer>> colours =
                styles.fills.stream().map(fill -> fill.flatMap(palette::rgb)).toList();
        styles.raw.forEach(format -> styles.formats.add(styles.format(format, colours)));
        return styles;
    }

    private void read(XmlPart xml) throws Refusal {
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                xml.countEntry();
                codes.putIfAbsent(xml.number("numFmtId", -1), xml.attribute("formatCode"));
            } else if (xml.starts("fonts")) {
                readFonts(xml);
            } else if (xml.starts("fills")) {
                readFills(xml);
            } else if (xml.starts("cellXfs")) {
                readFormats(xml);
            } else if (xml.starts("rgbColor")) {
                xml.countEntry();
                indexed.add(Colour.parsed(xml.attribute("rgb")).orElse(0));
            }
        }
    }

    private void readFonts(XmlPart xml) throws Refusal {
        while (xml.next() && !xml.ends("fonts")) {
            if (xml.starts("font")) {
                xml.countEntry();
                fonts.add(Font.read(xml, "font"));
            }
        }
    }

    private void readFills(XmlPart xml) throws Refusal {
        while (xml.next() && !xml.ends("fills")) {
            if (xml.starts("fill")) {
                xml.countEntry();
                fills.add(fill(xml));
            }
        }
    }

    /** The colour of a solid fill; patterns and gradients say nothing. */
    private static Optional<Colour> fill(XmlPart xml) throws Refusal {
        boolean solid = false;
        Optional<Colour> colour = Optional.empty();
        while (xml.next() && !xml.ends("fill")) {
            if (xml.starts("patternFill")) {
                solid = xml.attribute("patternType").equals("solid");
            } else if (solid && xml.starts("fgColor")) {
                colour = Colour.read(xml);
            }
        }
        return colour;
    }

    private void readFormats(XmlPart xml) throws Refusal {
        while (xml.next() && !xml.ends("cellXfs")) {
            if (xml.starts("xf")) {
                xml.countEntry();
                raw.add(new Raw(xml.number("fontId", 0), xml.number("numFmtId", 0), xml.number("fillId", 0)));
            }
        }
    }

    private CellFormat format(Raw format, List<Optional<Integer>> colours) {
        return CellFormat.of(
                at(fonts, format.font(), Font.PLAIN),
                format.numberFormat(),
                codes.getOrDefault(format.numberFormat(), ""),
                at(colours, format.fill(), Optional.empty()));
    }

    /** The format of that number; the plainest where there is none. */
    public CellFormat format(int number) {
        return at(formats, number, CellFormat.GENERAL);
    }

    private static <T> T at(List<T> list, int index, T otherwise) {
        return index >= 0 && index < list.size() ? list.get(index) : otherwise;
    }
}
