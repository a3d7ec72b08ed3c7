package org.committeepapers.writer.docx;

import java.util.List;
import org.committeepapers.style.Style;
import org.committeepapers.style.Style.Letters;

/** Writes the styles of tables and their paragraphs. */
public final class TableStyles {

    /** Left and right of a cell's text, in points. */
    public static final double CELL_BESIDE = Units.points(2.2);

    private static final double CELL_ABOVE = Units.points(1.8);

    private TableStyles() {}

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
        for (String left : List.of(StyleIds.TABLE_TEXT, StyleIds.TABLE_HEADING, StyleIds.TABLE_TOTAL)) {
            String right = StyleIds.right(left);
            new ParagraphStyle(right, Styles.name(right), left).rightAligned().write(xml, isBased);
        }
        new ParagraphStyle(StyleIds.TABLE_NOTE, "Table Note", StyleIds.TABLE_TEXT)
                .letters(letters.smaller())
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
        write(xml, style.palette());
    }

    /** The styles of tables themselves: Word's plain one and ours, based on it. */
    private static void write(Xml xml, Style.Palette palette) {
        xml.verbatim("""
                <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
                <w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>\
                <w:style w:type="table" w:customStyle="1" w:styleId="CommitteeTable"><w:name w:val="Committee Table"/>\
                <w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblBorders>\
                <w:bottom w:val="single" w:sz="4" w:space="0" w:color="%1$s"/>\
                <w:insideH w:val="single" w:sz="4" w:space="0" w:color="%1$s"/></w:tblBorders><w:tblCellMar>\
                <w:top w:w="%2$s" w:type="dxa"/><w:left w:w="%3$s" w:type="dxa"/><w:bottom w:w="%2$s" w:type="dxa"/>\
                <w:right w:w="%3$s" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>\
                <w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="%4$s"/></w:tcBorders>\
                <w:shd w:val="clear" w:color="auto" w:fill="%5$s"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>\
                </w:style>""".formatted(
                        palette.rule().hex(),
                        Units.twips(CELL_ABOVE),
                        Units.twips(CELL_BESIDE),
                        palette.accent().hex(),
                        palette.headerFill().hex()));
    }
}
