package org.committeepapers.workbook.copy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.workbook.sheet.CellFormat;
import org.committeepapers.workbook.sheet.CellText.Font;

/** The styles of a workbook: every one stays what it was, and new ones come after them. */
final class StylesPart {

    /** The part of a workbook that has no styles yet. */
    static final String NONE = EditablePackage.XML
            + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"1\"><xf/></cellXfs></styleSheet>";

    private static final String BLACK = "<color rgb=\"FF010101\"/>";
    private static final String USUAL = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";
    private static final Pattern PREFIX = Pattern.compile("(</?)\\w+:");
    private static final Pattern COLOUR = Pattern.compile("<(\\w+:)?color\\b[^>]*/>");
    private static final Pattern WEIGHT = Pattern.compile("<[bi]\\b[^>]*/>");
    private static final Pattern NAME = Pattern.compile("<name\\b");
    private static final Pattern AFTER_COLOUR = Pattern.compile("<(\\w+:)?(name|family|charset|scheme)\\b");

    private final PartEdit xml;
    private final StyleList fonts = new StyleList("fonts", "font");
    private final StyleList fills = new StyleList("fills", "fill");
    private final StyleList formats = new StyleList("cellXfs", "xf");
    private final Map<Integer, String> numberFormats = new HashMap<>();
    private final Map<Marked, Integer> marked = new HashMap<>();

    private record Marked(int style, Severity severity, boolean inTable) {}

    StylesPart(EditablePackage edited, String part) throws Refusal {
        this.xml = new PartEdit(edited, part);
        List<StyleList> lists = List.of(fonts, fills, formats);
        while (xml.next()) {
            lists.forEach(list -> list.read(xml));
            if (xml.starts(2, "numFmt")) {
                numberFormats.putIfAbsent(xml.number("numFmtId", -1), xml.attribute("formatCode"));
            }
        }
        if (lists.stream().anyMatch(StyleList::isMissing)) {
            throw edited.refusals().damaged("its part " + part + " lacks fonts, fills or cell formats");
        }
    }

    private String format(int style) {
        return formats.get(style, xml.named(USUAL));
    }

    private static String tag(String element) {
        return element.substring(0, element.indexOf('>') + 1);
    }

    private static int number(String element, String attribute) {
        String value = Tags.attribute(tag(element), attribute);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }

    /** How a cell with the style {@code style} shows a number. */
    CellFormat numberFormat(int style) {
        int number = number(format(style), "numFmtId");
        return CellFormat.of(Font.PLAIN, number, numberFormats.getOrDefault(number, ""), Optional.empty());
    }

    /**
     * The number of a style that is the style {@code style} with the fill of a finding.
     *
     * @param inTable whether a table might give the cell white letters, which our pattern over no colour would hide
     */
    int marked(int style, Severity severity, boolean inTable) {
        return marked.computeIfAbsent(new Marked(style, severity, inTable), this::mark);
    }

    private int mark(Marked mark) {
        String format = format(mark.style());
        String under = fills.get(number(format, "fillId"), "");
        int fill = fills.addOnce(xml.named(FindingFill.of(mark.severity()).over(under)));
        String changed = Tags.with(Tags.with(tag(format), "fillId", fill), "applyFill", 1);
        if (mark.inTable() && !FindingFill.isColoured(under)) {
            int font = fonts.addOnce(black(fonts.get(number(format, "fontId"), "")));
            changed = Tags.with(Tags.with(changed, "fontId", font), "applyFont", 1);
        }
        return formats.add(changed + format.substring(tag(format).length()));
    }

    /** The font with a colour that says itself to be black, so that a table's own can't win. */
    private String black(String font) {
        if (font.isEmpty() || font.endsWith("/>") && font.indexOf('>') == font.length() - 1) {
            return xml.named("<font>" + BLACK + "</font>");
        }
        String without = COLOUR.matcher(font).replaceAll("");
        Matcher after = AFTER_COLOUR.matcher(without);
        int at = after.find() ? after.start() : without.lastIndexOf("</");
        return without.substring(0, at) + xml.named(BLACK) + without.substring(at);
    }

    /** Takes the fills of findings off every style, as an earlier copy has them. */
    void unmark() {
        fills.change(fill -> FindingFill.under(fill).map(xml::named).orElse(fill));
        fonts.change(font -> font.replace(xml.named(BLACK), xml.named("<color theme=\"1\"/>")));
    }

    /** The number of a style that is the style {@code style} and by which words stay words, whatever they begin with. */
    int quoted(int style) {
        String format = format(style);
        return Tags.isYes(Tags.attribute(tag(format), "quotePrefix"))
                ? style
                : formats.addOnce(Tags.with(tag(format), "quotePrefix", 1)
                        + format.substring(tag(format).length()));
    }

    /** The properties of a run in the font of a style, as an element without a prefix. */
    String run(int style, boolean strong, boolean emphasis) {
        String font =
                PREFIX.matcher(fonts.get(number(format(style), "fontId"), "")).replaceAll("$1");
        int end = font.lastIndexOf("</");
        String own = end < 0
                ? ""
                : WEIGHT.matcher(font.substring(font.indexOf('>') + 1, end)).replaceAll("");
        return "<rPr>" + (strong ? "<b/>" : "") + (emphasis ? "<i/>" : "")
                + NAME.matcher(own).replaceAll("<rFont") + "</rPr>";
    }

    /** The number of a new style for a sheet of ours. */
    int add(String fontContent, String attributes, String alignment) {
        int font = fonts.addOnce(xml.named("<font>" + fontContent + "</font>"));
        return formats.addOnce(xml.named(("<xf numFmtId=\"0\" fontId=\"%s\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                        + " applyFont=\"1\" applyAlignment=\"1\"%s><alignment %s/></xf>")
                .formatted(font, attributes, alignment)));
    }

    void save() throws Refusal {
        List.of(fonts, fills, formats).forEach(list -> list.save(xml));
        xml.save();
    }
}
