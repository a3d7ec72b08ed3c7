package org.committeepapers.writer.docx;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;
import org.committeepapers.style.WordReference;
import org.committeepapers.writer.ColumnWidths;
import org.committeepapers.writer.PlainText;
import org.committeepapers.writer.ShortTables;

/** Writes tables: one header row that repeats on each page, long rows that may break, nothing merged. */
final class TableWriter {

    /** A row up to this height, in points, stays whole; a higher one may break, since Word has no "only if it must". */
    private static final double HIGHEST_WHOLE_ROW = 300;

    /** So that a line that just fits by our measure also does by Word's. */
    private static final double SLACK = 1.5;

    private final Xml xml;
    private final InlineWriter inlines;
    private final PageSetup pages;
    private final Numbering numbering;
    private final double letters;
    private final double leading;
    private final double noteLetters;
    private final double measured;

    TableWriter(Xml xml, InlineWriter inlines, PageSetup pages, Numbering numbering, Style style) {
        this.xml = xml;
        this.inlines = inlines;
        this.pages = pages;
        this.numbering = numbering;
        this.letters = style.sizes().table().size();
        this.leading = style.sizes().table().leading();
        this.noteLetters = Styles.smaller(style.sizes().table()).size();
        this.measured = letters * style.word().map(WordReference::width).orElse(1.0);
    }

    /** Writes the table without the caption above it, {@code available} points wide at most. */
    void write(Block.Table table, double available) {
        String[] widths = widths(table, available);
        xml.start("w:tbl");
        properties(table, widths);
        xml.start("w:tblGrid");
        for (String width : widths) {
            xml.empty("w:gridCol", "w:w", width);
        }
        xml.end();
        header(table, widths);
        boolean whole = ShortTables.has(table);
        for (int i = 0; i < table.rows().size(); i++) {
            row(table, table.rows().get(i), widths, whole && i < table.rows().size() - 1);
        }
        xml.end();
    }

    private void properties(Block.Table table, String[] widths) {
        long sum = 0;
        for (String width : widths) {
            sum += Long.parseLong(width);
        }
        xml.start("w:tblPr").value("w:tblStyle", StyleIds.TABLE);
        xml.empty("w:tblW", "w:w", Long.toString(sum), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.empty(
                "w:tblLook",
                "w:val",
                table.rowHeaders() ? "06A0" : "0620",
                "w:firstRow",
                "1",
                "w:lastRow",
                "0",
                "w:firstColumn",
                table.rowHeaders() ? "1" : "0",
                "w:lastColumn",
                "0",
                "w:noHBand",
                "1",
                "w:noVBand",
                "1");
        String caption = PlainText.of(table.caption());
        if (!caption.isEmpty()) {
            xml.value("w:tblCaption", caption);
        }
        xml.end();
    }

    private void header(Block.Table table, String[] widths) {
        xml.start("w:tr").start("w:trPr").empty("w:cantSplit").empty("w:tblHeader");
        xml.end();
        for (int i = 0; i < widths.length; i++) {
            Block.Column column = table.columns().get(i);
            startCell(widths[i]);
            paragraph(
                    new ParagraphStart(StyleIds.TABLE_HEADING).rightAligned(column.number()), column.header(), bold());
            xml.end();
        }
        xml.end();
    }

    private void row(Block.Table table, Block.Row row, String[] widths, boolean keepNext) {
        xml.start("w:tr");
        if (height(row, widths) <= HIGHEST_WHOLE_ROW) {
            xml.start("w:trPr").empty("w:cantSplit");
            xml.end();
        }
        for (int i = 0; i < widths.length; i++) {
            startCell(widths[i]);
            String style = row.total()
                    ? StyleIds.TABLE_TOTAL
                    : table.rowHeaders() && i == 0 ? StyleIds.TABLE_ROW_HEADING : StyleIds.TABLE_TEXT;
            boolean number = table.columns().get(i).number();
            cell(row.cells().get(i), style, number, keepNext);
            xml.end();
        }
        xml.end();
    }

    /** About how high the row is, in points. */
    private double height(Block.Row row, String[] widths) {
        double lines = 0;
        for (int i = 0; i < widths.length; i++) {
            TextExtent extent = new TextExtent(measured, Styles.LIST_INDENT);
            extent.cell(row.cells().get(i), row.total());
            lines = Math.max(lines, extent.linesIn(Units.ofTwips(widths[i]) - 2 * TableStyles.CELL_BESIDE));
        }
        return lines * leading;
    }

    private void cell(Block.Cell cell, String style, boolean number, boolean keepNext) {
        RunLook look = style.equals(StyleIds.TABLE_TOTAL) ? bold() : RunLook.plain(letters);
        if (cell.content().isEmpty()) {
            paragraph(new ParagraphStart(style).keepNext(keepNext), List.of(), look);
        }
        for (Block block : cell.content()) {
            switch (block) {
                case Block.Paragraph paragraph
                when paragraph.role() == Block.Paragraph.Role.NOTE ->
                    paragraph(
                            start(StyleIds.TABLE_NOTE, number, keepNext),
                            paragraph.content(),
                            RunLook.plain(noteLetters));
                case Block.Paragraph paragraph -> paragraph(start(style, number, keepNext), paragraph.content(), look);
                case Block.Items items -> items(items, keepNext);
                default -> throw new IllegalArgumentException("A cell holds paragraphs and lists only: " + block);
            }
        }
    }

    private void items(Block.Items items, boolean keepNext) {
        int number = items.ordered() ? numbering.newList() : 0;
        for (Block.Item item : items.items()) {
            String style = items.ordered() ? StyleIds.TABLE_NUMBER : StyleIds.TABLE_BULLET;
            paragraph(
                    new ParagraphStart(style).keepNext(keepNext).numbering(number),
                    item.content(),
                    RunLook.plain(letters));
        }
    }

    private static ParagraphStart start(String style, boolean number, boolean keepNext) {
        return new ParagraphStart(style).rightAligned(number).keepNext(keepNext);
    }

    private void paragraph(ParagraphStart start, List<Inline> content, RunLook look) {
        start.write(xml, pages);
        inlines.write(content, look);
        xml.end();
    }

    private void startCell(String width) {
        xml.start("w:tc").start("w:tcPr");
        xml.empty("w:tcW", "w:w", width, "w:type", "dxa");
        xml.end();
    }

    private RunLook bold() {
        return RunLook.onBold(letters);
    }

    private String[] widths(Block.Table table, double available) {
        int count = table.columns().size();
        double padding = 2 * TableStyles.CELL_BESIDE + SLACK;
        double[] least = new double[count];
        double[] natural = new double[count];
        int[] shares = new int[count];
        for (int i = 0; i < count; i++) {
            TextExtent extent = new TextExtent(measured, Styles.LIST_INDENT);
            extent.paragraph(table.columns().get(i).header(), true);
            for (Block.Row row : table.rows()) {
                extent.cell(row.cells().get(i), row.total());
            }
            least[i] = extent.longestWord() + padding;
            natural[i] = extent.longestLine() + padding;
            shares[i] = table.columns().get(i).share();
        }
        double[] fitted = ColumnWidths.fit(least, natural, shares, available, table.full());
        String[] widths = new String[count];
        for (int i = 0; i < count; i++) {
            widths[i] = Units.twips(fitted[i]);
        }
        return widths;
    }
}
