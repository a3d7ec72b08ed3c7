package org.committeepapers.writer.docx;

import java.util.List;
import java.util.Optional;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.style.Style.Letters;
import org.committeepapers.style.WordElement;
import org.committeepapers.style.WordReference;
import org.committeepapers.style.WordTable;

/** Writes the style of tables and of the paragraphs within them. */
final class TableStyles {

    /** Left and right of a cell's text, in points. */
    static final double CELL_BESIDE = Units.points(2.2);

    private static final double CELL_ABOVE = Units.points(1.8);

    private final Xml xml;
    private final Style.Palette palette;
    private final Optional<WordTable> taken;

    private TableStyles(Xml xml, Style style) {
        this.xml = xml;
        this.palette = style.palette();
        this.taken = style.word().flatMap(WordReference::table);
    }

    static void write(Xml xml, Style style) {
        Letters letters = style.sizes().table();
        new ParagraphStyle(StyleIds.TABLE_TEXT, "Table Text", StyleIds.NORMAL)
                .letters(letters)
                .write(xml, style.word());
        new ParagraphStyle(StyleIds.TABLE_HEADING, "Table Heading", StyleIds.TABLE_TEXT)
                .colour(headLetters(style))
                .bold()
                .keepNext()
                .write(xml, style.word());
        new ParagraphStyle(StyleIds.TABLE_ROW_HEADING, "Table Row Heading", StyleIds.TABLE_TEXT)
                .write(xml, style.word());
        new ParagraphStyle(StyleIds.TABLE_TOTAL, "Table Total", StyleIds.TABLE_TEXT)
                .bold()
                .write(xml, style.word());
        new ParagraphStyle(StyleIds.TABLE_NOTE, "Table Note", StyleIds.TABLE_TEXT)
                .letters(Styles.smaller(letters))
                .colour(style.palette().muted())
                .write(xml, style.word());
        new ParagraphStyle(StyleIds.TABLE_BULLET, "Table Bullet", StyleIds.TABLE_TEXT)
                .numbering(Styles.BULLETS)
                .hanging(Styles.LIST_INDENT)
                .write(xml, style.word());
        new ParagraphStyle(StyleIds.TABLE_NUMBER, "Table Number", StyleIds.TABLE_TEXT)
                .numbering(Styles.NUMBERS)
                .hanging(Styles.LIST_INDENT)
                .write(xml, style.word());
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
        taken.ifPresentOrElse(its -> borders(its.borders()), () -> {
            rule("w:bottom", 4, palette.rule());
            rule("w:insideH", 4, palette.rule());
        });
        xml.end();
        xml.start("w:tblCellMar");
        margin("w:top", CELL_ABOVE);
        margin("w:left", CELL_BESIDE);
        margin("w:bottom", CELL_ABOVE);
        margin("w:right", CELL_BESIDE);
        xml.end().end();
        xml.start("w:tblStylePr", "w:type", "firstRow").start("w:tcPr");
        xml.start("w:tcBorders");
        taken.ifPresentOrElse(its -> borders(its.headBorders()), () -> rule("w:bottom", 8, palette.accent()));
        xml.end();
        headGround(taken, palette).ifPresent(ground -> StyleProperties.shade(xml, ground.hex()));
        xml.value("w:vAlign", "bottom");
        xml.end().end().end();
    }

    private void borders(List<WordElement> borders) {
        borders.forEach(border -> StyleProperties.write(xml, border));
    }

    /** What is behind the first row; empty for the paper. */
    private static Optional<Colour> headGround(Optional<WordTable> taken, Style.Palette palette) {
        return taken.isPresent() ? taken.get().headGround() : Optional.of(palette.headerFill());
    }

    /** The council's where it says them; else ours where they can be read there; else black or white. */
    private static Colour headLetters(Style style) {
        Optional<WordTable> taken = style.word().flatMap(WordReference::table);
        Colour ours = style.palette().accent();
        Colour ground = headGround(taken, style.palette()).orElse(Colour.WHITE);
        return taken.flatMap(WordTable::headLetters).orElse(ground.readable(ours));
    }

    /** A line {@code eighths} eighths of a point thick. */
    private void rule(String side, int eighths, Colour colour) {
        xml.empty(side, "w:val", "single", "w:sz", Integer.toString(eighths), "w:space", "0", "w:color", colour.hex());
    }

    private void margin(String side, double points) {
        xml.empty(side, "w:w", Units.twips(points), "w:type", "dxa");
    }
}
