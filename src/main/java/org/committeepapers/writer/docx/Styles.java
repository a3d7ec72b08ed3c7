package org.committeepapers.writer.docx;

import java.util.regex.Pattern;
import org.committeepapers.document.Document;
import org.committeepapers.document.Mark;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.style.Style.Letters;

/**
 * Writes the style part. Built-in styles bear Word's own names, so that its navigation pane, its gallery and screen
 * readers know them; nothing in the text is formatted by hand that a style can say.
 *
 * <p>The main heading is Word's "heading 1" and not its "Title": only heading styles are headings for a screen reader
 * and become {@code h1} where a meeting system turns the file into a web page.
 */
final class Styles {

    static final int HEADING_LEVELS = 6;

    /** The bulleted and the numbered list that the list styles use; see {@link Numbering}. */
    static final int BULLETS = 1;

    static final int NUMBERS = 2;

    /** Where the text of an item begins. */
    static final double LIST_INDENT = Units.points(7);

    /** Where what is said of a term begins. */
    static final double FACT_INDENT = Units.points(56);

    /** Where a word begins within an identifier, such as the P of StatusInProgress. */
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final double CELL_ABOVE = Units.points(1.8);
    private static final double CELL_BESIDE = Units.points(2.2);

    private final Xml xml;
    private final Style style;
    private final double measureIndent;

    private Styles(Xml xml, Style style, double measureIndent) {
        this.xml = xml;
        this.style = style;
        this.measureIndent = measureIndent;
    }

    static void write(Xml xml, Document document, Style style) {
        new Styles(xml, style, PageSetup.indent(style.page(), document.orientation())).write(document.language());
    }

    /** Captions and the like are a point smaller than running text. */
    static Letters smaller(Letters letters) {
        return new Letters(letters.size() - 1, letters.leading() - 1);
    }

    /** Padding left and right of a cell's text, in points. */
    static double cellBeside() {
        return CELL_BESIDE;
    }

    private void write(String language) {
        xml.start("w:styles", "xmlns:w", Namespaces.W);
        defaults(language);
        running();
        headings();
        lists();
        furniture();
        tables();
        characters();
        xml.end();
    }

    private void defaults(String language) {
        String size = Units.halfPoints(style.sizes().body().size());
        xml.start("w:docDefaults").start("w:rPrDefault").start("w:rPr");
        xml.empty("w:rFonts", "w:ascii", "Arial", "w:hAnsi", "Arial", "w:eastAsia", "Arial", "w:cs", "Arial");
        xml.value("w:color", style.palette().ink().hex());
        xml.value("w:sz", size).value("w:szCs", size);
        xml.empty("w:lang", "w:val", language, "w:eastAsia", language);
        xml.end().end();
        xml.start("w:pPrDefault").start("w:pPr").empty("w:widowControl");
        xml.empty("w:spacing", "w:before", "0", "w:after", "0").end().end();
        xml.end();
    }

    private void running() {
        Colour muted = style.palette().muted();
        Letters body = style.sizes().body();
        paragraph(StyleIds.NORMAL, "Normal", "").letters(body).write(xml);
        text(StyleIds.BODY, "Body Text").space(0, 7).write(xml);
        paragraph(StyleIds.EYEBROW, "Eyebrow", StyleIds.NORMAL)
                .letters(smaller(body))
                .colour(muted)
                .space(Units.points(3), 2)
                .keepNext()
                .next(StyleIds.heading(1))
                .write(xml);
        paragraph(StyleIds.TITLE_BAR, "Title Bar", StyleIds.NORMAL)
                .letters(new Letters(2, 6))
                .space(6, Units.points(7))
                .keepNext()
                .next(StyleIds.BODY)
                .write(xml);
        text(StyleIds.LEAD, "Lead")
                .letters(style.sizes().lead())
                .space(0, 10)
                .next(StyleIds.BODY)
                .write(xml);
        text(StyleIds.NOTE, "Note")
                .letters(smaller(body))
                .colour(muted)
                .space(0, 7)
                .write(xml);
        text(StyleIds.FACT, "Fact").hanging(FACT_INDENT).space(0, 3.5).write(xml);
        paragraph(StyleIds.CAPTION, "caption", StyleIds.NORMAL)
                .letters(smaller(body))
                .colour(muted)
                .space(10, 4)
                .keepNext()
                .next(StyleIds.BODY)
                .write(xml);
        paragraph(StyleIds.CHART, "Chart", StyleIds.NORMAL)
                .space(4, 4)
                .keepNext()
                .write(xml);
        paragraph(StyleIds.PAGES_END, "Pages End", StyleIds.NORMAL)
                .letters(new Letters(1, 1))
                .write(xml);
    }

    private void headings() {
        Style.Sizes sizes = style.sizes();
        heading(1, sizes.title(), 0, 0);
        heading(2, sizes.heading2(), Units.points(8), Units.points(2));
        heading(3, sizes.heading3(), Units.points(6), Units.points(2));
        for (int level = 4; level <= HEADING_LEVELS; level++) {
            heading(level, sizes.body(), Units.points(5), Units.points(1.5));
        }
    }

    private void heading(int level, Letters letters, double before, double after) {
        paragraph(StyleIds.heading(level), "heading " + level, StyleIds.NORMAL)
                .letters(letters)
                .colour(style.palette().accent())
                .bold()
                .space(before, after)
                .keepNext()
                .heading(level)
                .next(StyleIds.BODY)
                .write(xml);
    }

    private void lists() {
        text(StyleIds.BULLET, "List Bullet")
                .numbering(BULLETS)
                .hanging(LIST_INDENT)
                .space(0, 7)
                .contextual()
                .write(xml);
        text(StyleIds.NUMBER, "List Number")
                .numbering(NUMBERS)
                .hanging(LIST_INDENT)
                .space(0, 7)
                .contextual()
                .write(xml);
    }

    private void furniture() {
        Style.Palette palette = style.palette();
        paragraph(StyleIds.HEADER, "header", StyleIds.NORMAL)
                .letters(style.sizes().small())
                .colour(palette.muted())
                .write(xml);
        paragraph(StyleIds.FOOTER, "footer", StyleIds.NORMAL)
                .letters(style.sizes().small())
                .colour(palette.muted())
                .topRule(palette.rule())
                .write(xml);
    }

    private void tables() {
        Letters letters = style.sizes().table();
        paragraph(StyleIds.TABLE_TEXT, "Table Text", StyleIds.NORMAL)
                .letters(letters)
                .write(xml);
        paragraph(StyleIds.TABLE_HEADING, "Table Heading", StyleIds.TABLE_TEXT)
                .colour(style.palette().accent())
                .bold()
                .keepNext()
                .write(xml);
        paragraph(StyleIds.TABLE_ROW_HEADING, "Table Row Heading", StyleIds.TABLE_TEXT)
                .bold()
                .write(xml);
        paragraph(StyleIds.TABLE_TOTAL, "Table Total", StyleIds.TABLE_TEXT)
                .bold()
                .write(xml);
        paragraph(StyleIds.TABLE_NOTE, "Table Note", StyleIds.TABLE_TEXT)
                .letters(smaller(letters))
                .colour(style.palette().muted())
                .write(xml);
        paragraph(StyleIds.TABLE_BULLET, "Table Bullet", StyleIds.TABLE_TEXT)
                .numbering(BULLETS)
                .hanging(LIST_INDENT)
                .write(xml);
        paragraph(StyleIds.TABLE_NUMBER, "Table Number", StyleIds.TABLE_TEXT)
                .numbering(NUMBERS)
                .hanging(LIST_INDENT)
                .write(xml);
        plainTable();
        table();
    }

    private void plainTable() {
        xml.start("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal");
        xml.value("w:name", "Normal Table").value("w:uiPriority", 99).empty("w:semiHidden");
        xml.start("w:tblPr");
        xml.empty("w:tblInd", "w:w", "0", "w:type", "dxa");
        xml.end().end();
    }

    private void table() {
        Style.Palette palette = style.palette();
        xml.start("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", StyleIds.TABLE);
        xml.value("w:name", "Committee Table").value("w:basedOn", "TableNormal").empty("w:qFormat");
        xml.start("w:tblPr");
        xml.empty("w:tblInd", "w:w", "0", "w:type", "dxa");
        xml.start("w:tblBorders");
        rule("w:bottom", 4, palette.rule());
        rule("w:insideH", 4, palette.rule());
        xml.end();
        xml.start("w:tblCellMar");
        margin("w:top", CELL_ABOVE);
        margin("w:left", CELL_BESIDE);
        margin("w:bottom", CELL_ABOVE);
        margin("w:right", CELL_BESIDE);
        xml.end().end();
        xml.start("w:tblStylePr", "w:type", "firstRow").start("w:tcPr");
        xml.start("w:tcBorders");
        rule("w:bottom", 8, palette.accent());
        xml.end();
        xml.empty(
                "w:shd",
                "w:val",
                "clear",
                "w:color",
                "auto",
                "w:fill",
                palette.headerFill().hex());
        xml.value("w:vAlign", "bottom");
        xml.end().end().end();
    }

    /** A line {@code eighths} eighths of a point thick. */
    private void rule(String side, int eighths, Colour colour) {
        xml.empty(side, "w:val", "single", "w:sz", Integer.toString(eighths), "w:space", "0", "w:color", colour.hex());
    }

    private void margin(String side, double points) {
        xml.empty(side, "w:w", Units.twips(points), "w:type", "dxa");
    }

    private void characters() {
        xml.start("w:style", "w:type", "character", "w:default", "1", "w:styleId", "DefaultParagraphFont");
        xml.value("w:name", "Default Paragraph Font").value("w:uiPriority", 1).empty("w:semiHidden");
        xml.end();
        startCharacter(StyleIds.STRONG, "Strong", false);
        xml.empty("w:b").empty("w:bCs").end().end();
        startCharacter(StyleIds.EMPHASIS, "Emphasis", false);
        xml.empty("w:i").empty("w:iCs").end().end();
        startCharacter(StyleIds.HYPERLINK, "Hyperlink", false);
        xml.value("w:color", style.palette().link().hex()).value("w:u", "single");
        xml.end().end();
        startCharacter(StyleIds.FACT_TERM, "Fact Term", true);
        xml.value("w:color", style.palette().muted().hex()).end().end();
        for (Mark mark : Mark.values()) {
            String id = StyleIds.of(mark);
            startCharacter(id, WORD_START.matcher(id).replaceAll(" "), true);
            xml.empty("w:b").empty("w:bCs");
            xml.end().end();
        }
    }

    private void startCharacter(String id, String name, boolean custom) {
        if (custom) {
            xml.start("w:style", "w:type", "character", "w:customStyle", "1", "w:styleId", id);
        } else {
            xml.start("w:style", "w:type", "character", "w:styleId", id);
        }
        xml.value("w:name", name).value("w:basedOn", "DefaultParagraphFont").empty("w:qFormat");
        xml.start("w:rPr");
    }

    private static ParagraphStyle paragraph(String id, String name, String basedOn) {
        return new ParagraphStyle(id, name, basedOn);
    }

    /** A style of running text, whose lines are no longer than the measure. */
    private ParagraphStyle text(String id, String name) {
        ParagraphStyle made = paragraph(id, name, StyleIds.NORMAL);
        return measureIndent > 0 ? made.right(measureIndent) : made;
    }
}
