package org.committeepapers.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Severity;
import org.committeepapers.sheet.CellText.Font;

/** The styles of a workbook. Existing ones stay as they are; new ones are added at the end. */
final class StylesPart {

    private static final String USUAL = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";
    private static final Pattern WEIGHT = Pattern.compile("<[bi]\\b[^>]*/>");
    private static final Pattern NAME = Pattern.compile("<name\\b");

    private final PartEdit xml;
    private final Items fonts = new Items("fonts", "font");
    private final Items fills = new Items("fills", "fill");
    private final Items formats = new Items("cellXfs", "xf");
    private final Map<Integer, String> numberFormats = new HashMap<>();

    /** One of the part's lists, whose items are referred to by number. */
    private final class Items {

        private final String list;
        private final String item;
        private final List<String> items = new ArrayList<>();
        private final Map<String, Integer> added = new LinkedHashMap<>();
        private String tag = "";
        private int start;
        private int end;

        Items(String list, String item) {
            this.list = list;
            this.item = item;
        }

        void read() throws Refusal {
            if (xml.starts(1, list)) {
                tag = xml.tag();
                start = xml.start();
            } else if (start > 0 && end == 0 && xml.starts(2, item)) {
                items.add(xml.element());
            } else if (xml.ends(1, list)) {
                end = xml.start();
            }
        }

        boolean isMissing() {
            return end == 0;
        }

        String get(int number, String otherwise) {
            return number >= 0 && number < items.size() ? items.get(number) : otherwise;
        }

        /** Adds an item unless it was added before, and returns its number. */
        int add(String element) {
            return added.computeIfAbsent(element, any -> items.size() + added.size());
        }

        void save() {
            if (added.isEmpty()) {
                return;
            }
            xml.replace(start, start + tag.length(), Tags.with(tag, "count", items.size() + added.size()));
            xml.insert(end, String.join("", added.keySet()));
        }
    }

    /**
     * The fill of a cell with a finding: a different pattern for each severity over the officer's own colour. So colour
     * is never the only sign, the officer's colour shows through, and it can be restored when the copy comes back.
     */
    private enum FindingFill {
        ERROR("lightUp", "FFC7102F"),
        WARNING("gray125", "FFD9770A"),
        NOTE("gray0625", "FF1D70BA");

        private static final Pattern TYPE = Pattern.compile("<patternFill\\b[^>]*patternType=[\"'](\\w+)");
        private static final Pattern COLOUR = Pattern.compile("<(fgColor|bgColor)\\b([^>]*?)/?>");

        private static final Pattern AUTOMATIC = Pattern.compile("\\b(?:auto=|indexed=[\"']6[45][\"'])");

        private final String pattern;
        private final String colour;

        FindingFill(String pattern, String colour) {
            this.pattern = pattern;
            this.colour = colour;
        }

        static FindingFill of(Severity severity) {
            return valueOf(severity.name());
        }

        private static String fill(String pattern, String colours) {
            return "<fill><patternFill patternType=\"" + pattern + "\">" + colours + "</patternFill></fill>";
        }

        /** The {@code fill} element for a cell that had the fill {@code under}. */
        String over(String under) {
            String background = Optional.of(under)
                    .filter(own -> type(own).equals("solid"))
                    .flatMap(own -> colour(own, "fgColor"))
                    .map(attributes -> "<bgColor" + attributes + "/>")
                    .orElse("");
            return fill(pattern, "<fgColor rgb=\"" + colour + "\"/>" + background);
        }

        /** The officer's own fill, where this one is ours. */
        static Optional<String> under(String fill) {
            for (FindingFill ours : values()) {
                String front = colour(fill, "fgColor").orElse("").toUpperCase(Locale.ROOT);
                if (type(fill).equals(ours.pattern) && front.contains("\"" + ours.colour + "\"")) {
                    return Optional.of(colour(fill, "bgColor")
                            .map(own -> fill("solid", "<fgColor" + own + "/><bgColor indexed=\"64\"/>"))
                            .orElse(fill("none", "")));
                }
            }
            return Optional.empty();
        }

        private static String type(String fill) {
            Matcher type = TYPE.matcher(fill);
            return type.find() ? type.group(1) : "";
        }

        /** Attributes with a space before each; empty for automatic colours. */
        private static Optional<String> colour(String fill, String element) {
            return COLOUR.matcher(fill)
                    .results()
                    .filter(tag -> tag.group(1).equals(element))
                    .findFirst()
                    .map(tag -> tag.group(2).stripTrailing())
                    .filter(colour ->
                            !colour.isBlank() && !AUTOMATIC.matcher(colour).find());
        }
    }

    StylesPart(EditablePackage edited, String part) throws Refusal {
        this.xml = new PartEdit(edited, part);
        List<Items> lists = List.of(fonts, fills, formats);
        while (xml.next()) {
            for (Items list : lists) {
                list.read();
            }
            if (xml.starts(2, "numFmt")) {
                numberFormats.putIfAbsent(xml.number("numFmtId", -1), xml.attribute("formatCode"));
            }
        }
        if (lists.stream().anyMatch(Items::isMissing)) {
            throw edited.refusals().notEditable(part);
        }
    }

    /** Removes the fills of an earlier copy from every style. */
    static void unmark(EditablePackage edited, String part) throws Refusal {
        PartEdit xml = new PartEdit(edited, part);
        while (xml.next()) {
            if (xml.starts(2, "fill")) {
                String fill = xml.element();
                xml.replaceTag(FindingFill.under(fill).orElse(fill));
            }
        }
        xml.save();
    }

    private String format(int style) {
        return formats.get(style, USUAL);
    }

    private String font(String format) {
        return fonts.get(Tags.number(format, "fontId", 0), "");
    }

    CellFormat numberFormat(int style) {
        int number = Tags.number(format(style), "numFmtId", 0);
        return CellFormat.of(Font.PLAIN, number, numberFormats.getOrDefault(number, ""), Optional.empty());
    }

    /** The number of the style with a finding's fill added. */
    int marked(int style, Severity severity) {
        String format = format(style);
        String under = fills.get(Tags.number(format, "fillId", 0), "");
        int fill = fills.add(FindingFill.of(severity).over(under));
        return formats.add(Tags.with(Tags.with(format, "fillId", fill), "applyFill", 1));
    }

    /** The number of the style in which words stay text, whatever they begin with. */
    int quoted(int style) {
        String format = format(style);
        return Tags.flag(format, "quotePrefix") ? style : formats.add(Tags.with(format, "quotePrefix", 1));
    }

    /** The properties of a run in the font of a style, as an element. */
    String run(int style, boolean strong, boolean emphasis) {
        String font = font(format(style));
        int end = font.lastIndexOf("</");
        String own = end < 0
                ? ""
                : WEIGHT.matcher(font.substring(font.indexOf('>') + 1, end)).replaceAll("");
        return "<rPr>" + (strong ? "<b/>" : "") + (emphasis ? "<i/>" : "")
                + NAME.matcher(own).replaceAll("<rFont") + "</rPr>";
    }

    /** The number of a new style for our own sheets, in which words stay text too. */
    int add(String font, String alignment) {
        int number = fonts.add("<font>" + font + "<name val=\"Calibri\"/><family val=\"2\"/></font>");
        return formats.add(("<xf numFmtId=\"0\" fontId=\"%s\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                        + " applyFont=\"1\" applyAlignment=\"1\" quotePrefix=\"1\"><alignment %s/></xf>")
                .formatted(number, alignment));
    }

    void save() throws Refusal {
        List.of(fonts, fills, formats).forEach(Items::save);
        xml.save();
    }
}
