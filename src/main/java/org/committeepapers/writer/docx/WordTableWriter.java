package org.committeepapers.writer.docx;

import java.util.Arrays;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.style.Style;
import org.committeepapers.writer.InlineText;
import org.committeepapers.writer.MarkupOutput;
import org.committeepapers.writer.TableWidths;
import org.committeepapers.writer.TextExtent;

/** Writes tables with a header row that repeats on each page and no merged cells. */
final class WordTableWriter {

    /** Rows up to this height, in points, are kept whole; higher ones may break, as Word can't break only if it must. */
    private static final double HIGHEST_WHOLE_ROW = 300;

    /** No table that is higher than most of a page stays on one, in points. */
    private static final double HIGHEST_WHOLE_TABLE = 600;

    /** Allows for Word measuring a little wider than we do, in points. */
    private static final double SLACK = 1.5;

    /** Left and right of a cell's text in the base that comes with the program, in points. */
    private static final double CELL_BESIDE = Units.points(TableWidths.PADDING_BESIDE);

    private static final double CELL_ABOVE_AND_BELOW = Units.points(3.6);
    private static final double BESIDE_TEXT = 2 * CELL_BESIDE + SLACK;

    private final MarkupOutput xml;
    private final InlineWriter inlines;
    private final Style.Letters usual;
    private final double factor;
    private Style.Letters letters;
    private boolean keepsNext;

    WordTableWriter(MarkupOutput xml, InlineWriter inlines, double factor, Style style) {
        this.xml = xml;
        this.inlines = inlines;
        this.usual = style.sizes().table();
        this.letters = usual;
        this.factor = factor;
    }

    /**
     * Where a table stands.
     *
     * @param heading of its section, which names it for screen readers if it has no caption
     * @param isBelow whether the heading is right above it
     * @param width between the margins, in points
     */
    record Place(String heading, boolean isBelow, double width) {}

    /** Writes the table without the caption above it. */
    void write(Block.Table table, Place place) {
        List<List<TextExtent>> cells = TextExtent.of(table, usual.size() * factor);
        letters = TableWidths.of(table, cells, BESIDE_TEXT).letters(usual, place.width());
        if (!letters.equals(usual)) {
            cells = TextExtent.of(table, letters.size() * factor);
        }
        String[] widths = Arrays.stream(
                        TableWidths.of(table, cells, BESIDE_TEXT).within(place.width(), 0))
                .mapToObj(Units::twips)
                .toArray(String[]::new);
        xml.start("w:tbl");
        properties(table, table.caption().isEmpty() ? place.heading() : InlineText.of(table.caption()), widths);
        xml.start("w:tblGrid");
        for (String width : widths) {
            xml.empty("w:gridCol", "w:w", width);
        }
        xml.end();
        header(table, widths);
        boolean isWhole = table.whole()
                && cells.stream().mapToDouble(row -> height(row, widths)).sum() <= HIGHEST_WHOLE_TABLE;
        for (int i = 0; i < table.rows().size(); i++) {
            keepsNext = isWhole && i < table.rows().size() - 1;
            // Right below a heading it may break: LibreOffice 25.2 loses the rest of the table where it just fits.
            boolean mayBreak =
                    !isWhole && i == 0 && place.isBelow() && table.caption().isEmpty();
            row(table, i, !mayBreak && height(cells.get(i + 1), widths) <= HIGHEST_WHOLE_ROW, widths);
        }
        keepsNext = false;
        xml.end();
    }

    private void properties(Block.Table table, String name, String[] widths) {
        long sum = 0;
        for (String width : widths) {
            sum += Long.parseLong(width);
        }
        xml.start("w:tblPr").empty("w:tblStyle", "w:val", inlines.base().id(StyleNames.TABLE));
        xml.empty("w:tblW", "w:w", Long.toString(sum), "w:type", "dxa");
        xml.empty("w:tblLayout", "w:type", "fixed");
        xml.verbatim("""
                <w:tblLook w:val="%s" w:firstRow="1" w:lastRow="0" w:firstColumn="%s" w:lastColumn="0"\
                 w:noHBand="1" w:noVBand="1"/>""".formatted(table.rowHeaders() ? "06A0" : "0620", table.rowHeaders() ? 1 : 0));
        if (!name.isEmpty()) {
            xml.empty("w:tblCaption", "w:val", name);
        }
        xml.end();
    }

    private void header(Block.Table table, String[] widths) {
        xml.start("w:tr").start("w:trPr").empty("w:cantSplit").empty("w:tblHeader");
        xml.end();
        for (int i = 0; i < widths.length; i++) {
            Block.Column column = table.columns().get(i);
            startCell(widths[i]);
            paragraph(aligned(StyleNames.TABLE_HEADING, column.number()), 0, new Block.Item(column.header()), bold());
            xml.end();
        }
        xml.end();
    }

    private void row(Block.Table table, int index, boolean whole, String[] widths) {
        Block.Row row = table.rows().get(index);
        xml.start("w:tr");
        if (whole) {
            xml.start("w:trPr").empty("w:cantSplit");
            xml.end();
        }
        for (int i = 0; i < widths.length; i++) {
            startCell(widths[i]);
            boolean number = table.columns().get(i).number();
            boolean heads = table.rowHeaders() && i == 0 && !number;
            String style =
                    row.total() ? StyleNames.TABLE_TOTAL : heads ? StyleNames.TABLE_ROW_HEADING : StyleNames.TABLE_TEXT;
            cell(row.cells().get(i), aligned(style, number));
            xml.end();
        }
        xml.end();
    }

    /** The estimated height of the row, in points. */
    private double height(List<TextExtent> cells, String[] widths) {
        double lines = 0;
        for (int i = 0; i < widths.length; i++) {
            double width = Units.ofTwips(Double.parseDouble(widths[i])) - 2 * CELL_BESIDE;
            lines = Math.max(lines, cells.get(i).linesIn(width));
        }
        return lines * letters.leading() + CELL_ABOVE_AND_BELOW;
    }

    private static String aligned(String style, boolean right) {
        return right ? StyleNames.right(style) : style;
    }

    private void cell(Block.Cell cell, String style) {
        RunProperties run = style.startsWith(StyleNames.TABLE_TOTAL) ? bold() : plain(letters);
        if (cell.content().isEmpty()) {
            paragraph(style, 0, new Block.Item(List.of()), run);
        }
        for (Block block : cell.content()) {
            switch (block) {
                case Block.Paragraph paragraph
                when paragraph.role() == Block.Paragraph.Role.NOTE ->
                    paragraph(StyleNames.TABLE_NOTE, 0, item(paragraph), plain(letters.smaller()));
                case Block.Paragraph paragraph -> paragraph(style, 0, item(paragraph), run);
                case Block.Items items -> items(items);
                default -> throw new IllegalArgumentException("A cell holds paragraphs and lists only: " + block);
            }
        }
    }

    private void items(Block.Items items) {
        String style = StyleNames.item("Table", items.ordered());
        int list = items.ordered() ? inlines.base().newList(style) : 0;
        items.items().forEach(item -> paragraph(style, list, item, plain(letters)));
    }

    private static Block.Item item(Block.Paragraph paragraph) {
        return new Block.Item(paragraph.content(), paragraph.exempt());
    }

    private void paragraph(String style, int list, Block.Item words, RunProperties run) {
        inlines.start(style, list, keepsNext, words.exempt());
        inlines.write(words.content(), run);
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
}
