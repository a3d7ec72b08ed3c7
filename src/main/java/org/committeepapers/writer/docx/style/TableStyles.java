package org.committeepapers.writer.docx.style;

import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.style.Style.Letters;
import org.committeepapers.writer.docx.part.Units;
import org.committeepapers.writer.docx.part.Xml;

/** Writes the styles of tables and their paragraphs. */
public final class TableStyles {

    /** Left and right of a cell's text, in points. */
    public static final double CELL_BESIDE = Units.points(2.2);

    private static final double CELL_ABOVE = Units.points(1.8);

    private final Xml xml;
    private final Style.Palette palette;

    private TableStyles(Xml xml, Style style) {
        this.xml = xml;
        this.palette = style.palette();
    }

    static void write(Xml xml, Style style) {
        Letters letters = style.sizes().table();
        boolean isBased = style.word().isPresent();
        new ParagraphStyle(StyleIds.TABLE_TEXT, "Table Text", StyleIds.NORMAL)
                .letters(letters)
                .write(xml, isBased);
        new ParagraphStyle(StyleIds.TABLE_HEADING, "Table Heading", StyleIds.TABLE_TEXT)
                .colour(style.palette().accent())
                .bold()
                .keepNext()
                .write(xml, isBased);
        new ParagraphStyle(StyleIds.TABLE_ROW_HEADING, "Table Row Heading", StyleIds.TABLE_TEXT).write(xml, isBased);
        new ParagraphStyle(StyleIds.TABLE_TOTAL, "Table Total", StyleIds.TABLE_TEXT)
                .bold()
                .write(xml, isBased);
        new ParagraphStyle(StyleIds.TABLE_NOTE, "Table Note", StyleIds.TABLE_TEXT)
                .letters(Styles.smaller(letters))
                .colour(style.palette().muted())
                .write(xml, isBased);
        new ParagraphStyle(StyleIds.TABLE_BULLET, "Table Bullet", StyleIds.TABLE_TEXT)
                .numbering(Styles.BULLETS)
                .hanging(Styles.LIST_INDENT)
                .write(xml, isBased);
        new ParagraphStyle(StyleIds.TABLE_NUMBER, "Table Number", StyleIds.TABLE_TEXT)
                .numbering(Styles.NUMBERS)
                .hanging(Styles.LIST_INDENT)
                .write(xml, isBased);
        new TableStyles(xml, style).write();
    }

    private void write() {
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
}
