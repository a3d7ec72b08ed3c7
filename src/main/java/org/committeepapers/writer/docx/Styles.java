package org.committeepapers.writer.docx;

import java.util.List;
import java.util.regex.Pattern;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Style;
import org.committeepapers.style.Style.Letters;
import org.committeepapers.style.Typeface;
import org.committeepapers.writer.InlineText;

/**
 * Writes the style part. Built-in styles have Word's own names, so that its navigation pane, its gallery and screen
 * readers know them. The text has no direct formatting where a style will do.
 *
 * <p>The main heading is Word's "heading 1" rather than "Title": only heading styles are headings to a screen reader, and
 * become {@code h1} where a meeting system turns the file into a web page.
 */
public final class Styles {

    static final int HEADING_LEVELS = 6;

    /** The numbering of bulleted lists. */
    public static final int BULLETS = 1;

    /** The numbering that numbered lists start from. */
    public static final int NUMBERS = 2;

    /** Of the text of an item, in points. */
    public static final double LIST_INDENT = Units.points(7);

    /** Where a word begins within an id, such as the P of StatusInProgress. */
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Xml xml;
    private final Document document;
    private final Style style;
    private final Widths widths;
    private final FactColumns columns;
    private final boolean isBased;

    /**
     * The widths of most pages of a paper, in points.
     *
     * @param page between the margins
     * @param indent of running text from the right margin
     */
    public record Widths(double page, double indent) {}

    private Styles(Xml xml, Document document, Style style, Widths widths, FactColumns columns) {
        this.xml = xml;
        this.document = document;
        this.style = style;
        this.widths = widths;
        this.columns = columns;
        this.isBased = style.word().isPresent();
    }

    public static void write(Xml xml, Document document, Style style, Widths widths, FactColumns columns) {
        new Styles(xml, document, style, widths, columns).write();
    }

    /** The name of a style of ours in Word's gallery. */
    static String name(String id) {
        return WORD_START.matcher(id).replaceAll(" ");
    }

    private void write() {
        xml.start("w:styles", "xmlns:w", Namespaces.W);
        defaults(document.language());
        new WordTextStyles(xml, style, widths, columns).write();
        headings();
        contents();
        furniture();
        TableStyles.write(xml, style);
        letters();
        xml.end();
    }

    private void defaults(String language) {
        String size = Units.halfPoints(style.sizes().body().size());
        String font = style.typeface().map(Typeface::family).orElse("Arial");
        xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr");
        xml.empty("w:rFonts", "w:ascii", font, "w:hAnsi", font, "w:eastAsia", font, "w:cs", font);
        xml.value("w:color", style.palette().ink().hex());
        xml.value("w:sz", size).value("w:szCs", size);
        xml.empty("w:lang", "w:val", language, "w:eastAsia", language);
        xml.end().end();
        xml.start("w:pPrDefault").start("w:pPr").empty("w:widowControl");
        xml.empty("w:spacing", "w:before", "0", "w:after", "0");
        xml.end().end().end();
    }

    private void headings() {
        Style.Sizes sizes = style.sizes();
        // The bar under the title is a border, so that no one can lose it, or type into it.
        heading(1, sizes.title(), 0, Units.points(7))
                .ruleBelow(style.palette().accent())
                .right(BalancedLines.indent(title(), sizes.title().size(), widths.page()))
                .write(xml, isBased);
        heading(2, sizes.heading2(), Units.points(8), Units.points(2)).write(xml, isBased);
        ParagraphStyle third = heading(3, sizes.heading3(), Units.points(6), Units.points(2));
        (isGrouped(document.content()) ? third.ruleAbove(style.palette().rule()) : third).write(xml, isBased);
        for (int level = 4; level <= HEADING_LEVELS; level++) {
            heading(level, sizes.body(), Units.points(5), Units.points(1.5)).write(xml, isBased);
        }
    }

    private String title() {
        return document.content().stream()
                .filter(Block.Title.class::isInstance)
                .map(block -> InlineText.of(((Block.Title) block).content()))
                .findFirst()
                .orElse("");
    }

    /** Whether headings of level 3 stand above others, from which they have to differ at a glance. */
    private static boolean isGrouped(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(block -> block instanceof Block.Section section
                        && (section.level() == 3
                                        && section.content().stream().findFirst().stream()
                                                .anyMatch(Block.Section.class::isInstance)
                                || isGrouped(section.content())));
    }

    private ParagraphStyle heading(int level, Letters letters, double before, double after) {
        return new ParagraphStyle(StyleIds.heading(level), "heading " + level, StyleIds.NORMAL)
                .letters(letters)
                .colour(style.palette().accent())
                .bold()
                .space(before, after)
                .keepNext()
                .heading(level)
                .next(StyleIds.BODY);
    }

    /** The heading of the contents has no level, so that they don't list it. */
    private void contents() {
        new ParagraphStyle(StyleIds.CONTENTS_HEADING, "TOC Heading", StyleIds.heading(2))
                .heading(ParagraphStyle.NO_LEVEL)
                .next(StyleIds.BODY)
                .write(xml, isBased);
        new ParagraphStyle(StyleIds.CONTENTS, "toc 2", StyleIds.NORMAL)
                .rightTab(widths.page() - widths.indent(), "dot")
                .right(widths.indent())
                .space(0, 3.5)
                .write(xml, isBased);
    }

    private void furniture() {
        Style.Palette palette = style.palette();
        new ParagraphStyle(StyleIds.HEADER, "header", StyleIds.NORMAL)
                .letters(style.sizes().small())
                .colour(palette.muted())
                .rightTab(widths.page(), "none")
                .write(xml, isBased);
        new ParagraphStyle(StyleIds.FOOTER, "footer", StyleIds.NORMAL)
                .letters(style.sizes().small())
                .colour(palette.muted())
                .ruleAbove(palette.rule())
                .rightTab(widths.page(), "none")
                .write(xml, isBased);
    }

    private void letters() {
        xml.verbatim("""
                <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
                <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>""");
        String bold = "<w:b/><w:bCs/>";
        String colour = "<w:color w:val=\"%s\"/>";
        letters(StyleIds.STRONG, false, bold);
        letters(StyleIds.EMPHASIS, false, "<w:i/><w:iCs/>");
        letters(
                StyleIds.HYPERLINK,
                false,
                colour.formatted(style.palette().link().hex()) + "<w:u w:val=\"single\"/>");
        letters(
                StyleIds.FACT_TERM,
                true,
                colour.formatted(style.palette().muted().hex()));
        letters(StyleIds.STATUS_SIGN, true, "<w:position w:val=\"-2\"/>");
        for (Mark mark : Mark.values()) {
            letters(StyleIds.of(mark), true, bold);
        }
    }

    private void letters(String id, boolean custom, String properties) {
        xml.verbatim("""
                <w:style w:type="character"%s w:styleId="%s"><w:name w:val="%s"/>\
                <w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>%s</w:rPr></w:style>""".formatted(custom ? " w:customStyle=\"1\"" : "", id, name(id), properties));
    }
}
