package org.committeepapers.writer.docx;

import java.util.List;
import org.committeepapers.document.Block.Paragraph.Role;
import org.committeepapers.style.Colour;
import org.committeepapers.style.Style;
import org.committeepapers.style.Style.Letters;

/** Writes the styles of running text, lists and facts. */
record WordTextStyles(Xml xml, Style style, Styles.Widths widths, FactColumns columns, boolean isBased) {

    /** Below and above paragraphs, in points. */
    private static final double BELOW_TEXT = 7;

    private static final double BELOW_FACT = 3.5;
    private static final double AFTER_TABLE = 12;

    WordTextStyles(Xml xml, Style style, Styles.Widths widths, FactColumns columns) {
        this(xml, style, widths, columns, style.word().isPresent());
    }

    void write() {
        running();
        lists("List", 0, BELOW_TEXT);
        facts(StyleIds.FACT, FactColumns.USUAL);
        if (columns.wide() > 0) {
            facts(StyleIds.WIDE_FACT, columns.wide());
        }
    }

    private void running() {
        Colour muted = style.palette().muted();
        Letters body = style.sizes().body();
        new ParagraphStyle(StyleIds.NORMAL, "Normal", "").letters(body).write(xml, isBased);
        text(StyleIds.BODY, "Body Text").space(0, BELOW_TEXT).write(xml, isBased);
        new ParagraphStyle(StyleIds.EYEBROW, "Eyebrow", StyleIds.NORMAL)
                .letters(body.smaller())
                .colour(muted)
                .space(Units.points(3), 2)
                .keepNext()
                .next(StyleIds.heading(1))
                .write(xml, isBased);
        if (style.logo().isPresent()) {
            new ParagraphStyle(StyleIds.LOGO, "Logo", StyleIds.NORMAL)
                    .space(0, Units.points(5))
                    .keepNext()
                    .write(xml, isBased);
        }
        text(StyleIds.LEAD, "Lead")
                .letters(style.sizes().lead())
                .space(0, 10)
                .next(StyleIds.BODY)
                .write(xml, isBased);
        text(StyleIds.NOTE, "Note")
                .letters(body.smaller())
                .colour(muted)
                .space(0, BELOW_TEXT)
                .write(xml, isBased);
        afterTable(StyleIds.BODY);
        afterTable(StyleIds.NOTE);
        new ParagraphStyle(StyleIds.CAPTION, "caption", StyleIds.NORMAL)
                .letters(body.smaller())
                .colour(muted)
                .space(10, 4)
                .keepNext()
                .next(StyleIds.BODY)
                .write(xml, isBased);
        new ParagraphStyle(StyleIds.CHART, "Chart", StyleIds.NORMAL)
                .space(4, 4)
                .keepNext()
                .write(xml, isBased);
        new ParagraphStyle(StyleIds.PAGES_END, "Pages End", StyleIds.NORMAL)
                .letters(new Letters(1, 1))
                .write(xml, isBased);
    }

    /** A heading has space above it after a table too, and so have captions. */
    private void afterTable(String id) {
        new ParagraphStyle(StyleIds.afterTable(id), Styles.name(StyleIds.afterTable(id)), id)
                .space(AFTER_TABLE, BELOW_TEXT)
                .next(StyleIds.BODY)
                .write(xml, isBased);
    }

    /**
     * The styles of lists.
     *
     * @param begins how their ids begin
     * @param column the indent of the text around them, in points
     */
    private void lists(String begins, double column, double below) {
        for (boolean ordered : List.of(false, true)) {
            String id = StyleIds.item(begins, ordered);
            text(id, Styles.name(id))
                    .numbering(ordered ? Styles.NUMBERS : Styles.BULLETS)
                    .indent(column + Styles.LIST_INDENT, Styles.LIST_INDENT)
                    .space(0, below)
                    .contextual()
                    .write(xml, isBased);
        }
    }

    /**
     * The styles of facts: the first paragraph begins with the term and a tab, so that it is as easy to edit as any text,
     * and not a table to those who hear it.
     */
    private void facts(String id, double column) {
        text(id, Styles.name(id)).hanging(column).space(0, BELOW_FACT).write(xml, isBased);
        further(StyleIds.within(id, Role.BODY), column).write(xml, isBased);
        further(StyleIds.within(id, Role.NOTE), column)
                .letters(style.sizes().body().smaller())
                .colour(style.palette().muted())
                .write(xml, isBased);
        lists(id, column, BELOW_FACT);
    }

    private ParagraphStyle further(String id, double column) {
        return text(id, Styles.name(id)).indent(column, 0).space(0, BELOW_FACT);
    }

    /** A style for running text, with lines no longer than the measure. */
    private ParagraphStyle text(String id, String name) {
        ParagraphStyle made = new ParagraphStyle(id, name, StyleIds.NORMAL).running();
        return widths.indent() > 0 ? made.right(widths.indent()) : made;
    }
}
