package org.committeepapers.workbook.copy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.diagnostic.Severity;

/** The styles of a copied workbook: every one stays what it was, and new ones come after them. */
final class CopiedStyles {

    private static final String BLACK = "<%scolor rgb=\"FF010101\"/>";
    private static final Pattern COLOUR = Pattern.compile("<(\\w+:)?color\\b[^>]*/>");
    private static final Pattern WEIGHT = Pattern.compile("<(\\w+:)?[bi]\\b[^>]*/>");
    private static final Pattern NAME = Pattern.compile("<(\\w+:)?name\\b");
    private static final Pattern AFTER_COLOUR = Pattern.compile("<(\\w+:)?(name|family|charset|scheme)\\b");

    private final CopiedPackage copied;
    private final String part;
    private final StyleList fonts;
    private final StyleList fills;
    private final StyleList formats;
    private final String prefix;
    private final Map<Marked, Integer> marked = new HashMap<>();
    private final Map<String, Integer> added = new HashMap<>();

    private record Marked(int style, Severity severity, boolean inTable) {}

    private CopiedStyles(CopiedPackage copied, String part, Vocabulary vocabulary) throws Refusal {
        this.copied = copied;
        this.part = part;
        this.fonts = StyleList.read(copied, part, "fonts", "font");
        this.fills = StyleList.read(copied, part, "fills", "fill");
        this.formats = StyleList.read(copied, part, "cellXfs", "xf");
        this.prefix = vocabulary.prefix();
    }

    /** The part of a workbook that has no styles yet. */
    static String none(Vocabulary vocabulary) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<styleSheet xmlns=\""
                + vocabulary.main()
                + "\"><fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"1\"><xf/></cellXfs></styleSheet>";
    }

    static CopiedStyles read(CopiedPackage copied, String part) throws Refusal {
        return new CopiedStyles(copied, part, Vocabulary.of(copied, part));
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
        String format = formats.get(mark.style(), usual());
        String under = fills.get(number(format, "fillId"), "");
        String tag = format.substring(0, format.indexOf('>') + 1);
        int fill = added(fills, FindingFill.of(mark.severity()).over(under, prefix));
        String changed = Tags.with(Tags.with(tag, "fillId", String.valueOf(fill)), "applyFill", "1");
        if (mark.inTable() && !FindingFill.isColoured(under)) {
            int font = added(fonts, black(fonts.get(number(format, "fontId"), "")));
            changed = Tags.with(Tags.with(changed, "fontId", String.valueOf(font)), "applyFont", "1");
        }
        return formats.add(changed + format.substring(tag.length()));
    }

    private int added(StyleList list, String element) {
        return added.computeIfAbsent(element, list::add);
    }

    private static int number(String element, String attribute) {
        String value = Tags.attribute(element.substring(0, element.indexOf('>') + 1), attribute);
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }

    /** The font with a colour that says itself to be black, so that a table's own can't win. */
    private String black(String font) {
        String colour = BLACK.formatted(prefix);
        if (font.isEmpty() || font.endsWith("/>") && font.indexOf('>') == font.length() - 1) {
            return "<" + prefix + "font>" + colour + "</" + prefix + "font>";
        }
        String without = COLOUR.matcher(font).replaceAll("");
        Matcher after = AFTER_COLOUR.matcher(without);
        int at = after.find() ? after.start() : without.lastIndexOf("</");
        return without.substring(0, at) + colour + without.substring(at);
    }

    /** The number of a style that is the style {@code style} and by which words stay words, whatever they begin with. */
    int quoted(int style) {
        String format = formats.get(style, usual());
        String tag = format.substring(0, format.indexOf('>') + 1);
        return Tags.attribute(tag, "quotePrefix").matches("1|true")
                ? style
                : added(formats, Tags.with(tag, "quotePrefix", "1") + format.substring(tag.length()));
    }

    /** The properties of a run in the font of a style, as an element. */
    String run(int style, boolean strong, boolean emphasis) {
        String font = fonts.get(number(formats.get(style, usual()), "fontId"), "");
        int end = font.lastIndexOf("</");
        String own = end < 0 ? "" : font.substring(font.indexOf('>') + 1, end);
        return "<" + prefix + "rPr>" + (strong ? "<" + prefix + "b/>" : "") + (emphasis ? "<" + prefix + "i/>" : "")
                + NAME.matcher(WEIGHT.matcher(own).replaceAll(""))
                        .replaceAll(name -> "<" + (name.group(1) == null ? "" : name.group(1)) + "rFont")
                + "</" + prefix + "rPr>";
    }

    private String usual() {
        return "<" + prefix + "xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>";
    }

    /** The number of a new style for a sheet of ours. */
    int add(String fontContent, String attributes, String alignment) {
        int font = fontContent.isEmpty()
                ? 0
                : added(
                        fonts,
                        "<" + prefix + "font>" + fontContent.replace("<", "<" + prefix) + "</" + prefix + "font>");
        return added(
                formats,
                "<" + prefix + "xf numFmtId=\"0\" fontId=\"" + font + "\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                        + " applyFont=\"1\" applyAlignment=\"1\"" + attributes + "><" + prefix + "alignment "
                        + alignment
                        + "/></" + prefix + "xf>");
    }

    /** Takes the fills of findings off every style, as an earlier copy has them. */
    void unmark() {
        fills.change(fill -> FindingFill.under(fill, prefix).orElse(fill));
        fonts.change(font -> font.replace(BLACK.formatted(prefix), "<" + prefix + "color theme=\"1\"/>"));
    }

    void save() throws Refusal {
        TextEdit edit = new TextEdit(copied.text(part));
        for (StyleList list : new ArrayList<>(List.of(fonts, fills, formats))) {
            list.save(edit);
        }
        copied.put(part, edit.edited());
    }
}
