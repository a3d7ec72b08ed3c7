package org.committeepapers.writer.docx.block;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;
import org.committeepapers.writer.ColumnWidths;
import org.committeepapers.writer.PlainText;
import org.committeepapers.writer.ShortTables;
import org.committeepapers.writer.TableLetters;
import org.committeepapers.writer.docx.part.Units;
import org.committeepapers.writer.docx.part.Xml;
import org.committeepapers.writer.docx.style.LetterWidths;
import org.committeepapers.writer.docx.style.StyleIds;
import org.committeepapers.writer.docx.style.Styles;
import org.committeepapers.writer.docx.style.TableStyles;

/** Writes tables with a header row that repeats on each page and no merged cells. */
final class TableWriter {

    /** Rows up to this height, in points, are kept whole; higher ones may break, as Word can't break only if it must. */
    private static final double HIGHEST_WHOLE_ROW = 300;

    /** Allows for Word measuring a little wider than we do, in points. */
    private static final double SLACK = 1.5;

    private static final double BESIDE_TEXT = 2 * TableStyles.CELL_BESIDE + SLACK;

    private final Xml xml;
    private final InlineWriter inlines;
    private final PageSetup pages;
    private final Numbering numbering;
    private final Style.Letters usual;
    private final LetterWidths measures;
    private Style.Letters letters;

    TableWriter(Xml xml, InlineWriter inlines, PageSetup pages, Numbering numbering, Style style) {
        this.xml = xml;
        this.inlines = inlines;
        this.pages = pages;
        this.numbering = numbering;
        this.usual = style.sizes().table();
        this.letters = usual;
        this.measures = new LetterWidths(style);
    }

    /** Writes the table without the caption above it, {@code available} points wide at most. */
    void write(Block.Table table, double available) {
        TableExtents usually = TableExtents.of(table, measures, usual.size());
        letters = TableLetters.fitting(usual, size -> needed(table, usually, size / usual.size()), available);
        TableExtents extents = letters.equals(usual) ? usually : TableExtents.of(table, measures, letters.size());
        String[] widths = widths(table, extents, available);
        xml.start("w:tbl");
        properties(table, widths);
        xml.start("w:tblGrid");
        for (String width : widths) {
            xml.empty("w:gridCol", "w:w", width);
        }
        xml.end();
        header(table, widths);
        for (int i = 0; i < table.rows().size(); i++) {
            row(table, i, extents.rows().get(i), widths);
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
                    new ParagraphProperties(StyleIds.TABLE_HEADING).rightAligned(column.number()),
                    column.header(),
                    bold());
            xml.end();
        }
        xml.end();
    }

    private void row(Block.Table table, int index, List<TextExtent> extents, String[] widths) {
        Block.Row row = table.rows().get(index);
        boolean keepNext = ShortTables.has(table) && index < table.rows().size() - 1;
        xml.start("w:tr");
        if (height(extents, widths) <= HIGHEST_WHOLE_ROW) {
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

    /** The estimated height of the row, in points. */
    private double height(List<TextExtent> cells, String[] widths) {
        double lines = 0;
        for (int i = 0; i < widths.length; i++) {
            double width = Units.ofTwips(Double.parseDouble(widths[i])) - 2 * TableStyles.CELL_BESIDE;
            lines = Math.max(lines, cells.get(i).linesIn(width));
        }
        return lines * letters.leading();
    }

    private void cell(Block.Cell cell, String style, boolean number, boolean keepNext) {
        RunProperties run = style.equals(StyleIds.TABLE_TOTAL) ? bold() : plain(letters);
        if (cell.content().isEmpty()) {
            paragraph(new ParagraphProperties(style).keepNext(keepNext), List.of(), run);
        }
        for (Block block : cell.content()) {
            switch (block) {
                case Block.Paragraph paragraph
                when paragraph.role() == Block.Paragraph.Role.NOTE ->
                    paragraph(
                            start(StyleIds.TABLE_NOTE, number, keepNext),
                            paragraph.content(),
                            plain(Styles.smaller(letters)));
                case Block.Paragraph paragraph -> paragraph(start(style, number, keepNext), paragraph.content(), run);
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
                    new ParagraphProperties(style).keepNext(keepNext).numbering(number),
                    item.content(),
                    plain(letters));
        }
    }

    private static ParagraphProperties start(String style, boolean number, boolean keepNext) {
        return new ParagraphProperties(style).rightAligned(number).keepNext(keepNext);
    }

    private void paragraph(ParagraphProperties start, List<Inline> content, RunProperties run) {
        start.write(xml, pages);
        inlines.write(content, run);
        xml.end();
    }

    private void startCell(String width) {
        xml.start("w:tc").start("w:tcPr");
        xml.empty("w:tcW", "w:w", width, "w:type", "dxa");
        xml.end();
    }

    private RunProperties bold() {
        RunProperties run = RunProperties.onBold(letters.size());
        return letters.equals(usual) ? run : run.sized(letters.size());
    }

    private RunProperties plain(Style.Letters of) {
        RunProperties run = RunProperties.plain(of.size());
        return letters.equals(usual) ? run : run.sized(of.size());
    }

    private String[] widths(Block.Table table, TableExtents extents, double available) {
        double[] least = new double[extents.columns()];
        double[] natural = new double[extents.columns()];
        int[] shares = new int[extents.columns()];
        for (int i = 0; i < shares.length; i++) {
            least[i] = extents.longestWord(i) + BESIDE_TEXT;
            natural[i] = extents.longestLine(i) + BESIDE_TEXT;
            shares[i] = table.columns().get(i).share();
        }
        double[] fitting = ColumnWidths.fit(least, natural, shares, available, table.full());
        String[] widths = new String[fitting.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Units.twips(fitting[i]);
        }
        return widths;
    }

    /** The least width of a table with letters of {@code factor} times the usual size, in points. */
    private static double needed(Block.Table table, TableExtents extents, double factor) {
        double needed = 0;
        for (int i = 0; i < extents.columns(); i++) {
            double fair = i == 0 && !table.full() ? TableLetters.FAIR : 0;
            double least = extents.longestWord(i) * factor;
            needed += Math.max(least, Math.min(extents.longestLine(i) * factor, fair)) + BESIDE_TEXT;
        }
        return needed;
    }
}
