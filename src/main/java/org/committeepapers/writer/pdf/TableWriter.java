package org.committeepapers.writer.pdf;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.style.Style;
import org.committeepapers.writer.TableWidths;
import org.committeepapers.writer.TextExtent;

/** Tables: caption, header row, rows. The cells are measured first, to find the widths of the columns, then written. */
final class TableWriter {

    /** Space below a table or chart, in points. */
    static final double BELOW = 14;

    private static final double PADDING_ABOVE = Pages.points(1.8);
    private static final double PADDING_BESIDE = Pages.points(TableWidths.PADDING_BESIDE);

    /** Left and right of a cell's text together, with a margin for rounding. */
    private static final double BESIDE_TEXT = 2 * PADDING_BESIDE + 0.1;

    private static final double HEADER_RULE = 1;
    private static final double RULE = 0.5;
    private static final double BELOW_CAPTION = 4;

    /** Extra width for each column of a table that doesn't fill the frame. */
    private static final double EASE = 20;

    private static final double BETWEEN_PARAGRAPHS = 4;

    private final TextWriter text;
    private final Style style;

    TableWriter(TextWriter text, Style style) {
        this.text = text;
        this.style = style;
    }

    void write(Block.Table table, Tag parent, TextFrame frame) {
        Tag tag = new Tag(parent, "Table");
        Style.Letters usual = style.sizes().table();
        TableWidths widths = widths(table, usual);
        Style.Letters letters = widths.letters(usual, frame.width());
        if (letters.equals(usual)) {
            write(table, tag, edges(widths, frame), frame);
        } else {
            new TableWriter(text, style.withTable(letters))
                    .write(table, tag, edges(widths(table, letters), frame), frame);
        }
    }

    private TableWidths widths(Block.Table table, Style.Letters letters) {
        double factor = style.typeface().isPresent() ? TextExtent.WIDEST_FONT : 1;
        return TableWidths.of(table, TextExtent.of(table, letters.size() * factor), BESIDE_TEXT);
    }

    private void write(Block.Table table, Tag tag, Edges edges, TextFrame frame) {
        frame.flow().space(TextWriter.AROUND);
        if (!table.caption().isEmpty()) {
            text.lines(table.caption(), TextStyle.aside(style), new Tag(tag, "Caption"), frame);
            frame.flow().keepWithNext();
            frame.flow().space(BELOW_CAPTION);
        }
        Row header = header(table, new Tag(tag, "THead"), edges);
        frame.flow().add(header, table.caption().isEmpty());
        frame.flow().keepWithNext();
        Tag body = new Tag(tag, "TBody");
        for (Block.Row row : table.rows()) {
            // A total never stands alone on a page.
            if (row.total() || table.whole()) {
                frame.flow().keepWithNext();
            }
            frame.flow().add(row(table, row, body, edges, header), !row.total());
        }
        frame.flow().space(BELOW);
    }

    /** The edges of the columns, from the left of the first to the right of the last. */
    private record Edges(List<Double> all) {

        static Edges of(double left, double[] widths) {
            List<Double> all = new ArrayList<>(List.of(left));
            for (double width : widths) {
                all.add(all.getLast() + width);
            }
            return new Edges(all);
        }

        double left() {
            return all.getFirst();
        }

        double total() {
            return all.getLast() - all.getFirst();
        }

        TextFrame cell(Row.Cell cell, int column, boolean right) {
            double start = all.get(column);
            double width = all.get(column + 1) - start;
            return new TextFrame(cell, start + PADDING_BESIDE, width - 2 * PADDING_BESIDE, right);
        }
    }

    private static Edges edges(TableWidths widths, TextFrame frame) {
        double ease = widths.table().full() ? 0 : EASE;
        return Edges.of(frame.left(), widths.within(frame.width(), ease));
    }

    private Row header(Block.Table table, Tag head, Edges edges) {
        Tag row = new Tag(head, "TR");
        List<Row.Cell> all = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Block.Column column = table.columns().get(i);
            Tag tag = new Tag(row, "TH").attribute("Table", "Scope", "Column");
            Row.Cell cell = new Row.Cell();
            text.lines(
                    column.header(),
                    TextStyle.cell(style).strong().coloured(style.palette().accent()),
                    tag,
                    edges.cell(cell, i, column.number()));
            all.add(cell);
        }
        Style.Palette palette = style.palette();
        Row.Background background =
                new Row.Background(edges.left(), edges.total(), palette.headerFill(), palette.accent(), HEADER_RULE);
        return new Row(all, PADDING_ABOVE, true, background, null);
    }

    private Row row(Block.Table table, Block.Row row, Tag body, Edges edges, Row header) {
        Tag rowTag = new Tag(body, "TR");
        List<Row.Cell> all = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Tag tag = isHeader(table, i)
                    ? new Tag(rowTag, "TH").attribute("Table", "Scope", "Row")
                    : new Tag(rowTag, "TD");
            Row.Cell cell = new Row.Cell();
            TextFrame frame = edges.cell(cell, i, table.columns().get(i).number());
            write(row.cells().get(i).content(), textStyle(row), tag, frame);
            all.add(cell);
        }
        Row.Background background = new Row.Background(
                edges.left(), edges.total(), null, style.palette().rule(), RULE);
        return new Row(all, PADDING_ABOVE, false, background, header);
    }

    /** Writes paragraphs and lists: what a cell or fact holds. */
    void write(List<Block> content, TextStyle textStyle, Tag tag, TextFrame frame) {
        for (Block block : content) {
            frame.flow().space(BETWEEN_PARAGRAPHS);
            switch (block) {
                case Block.Paragraph paragraph ->
                    text.lines(
                            paragraph.content(),
                            textStyle(paragraph.role(), textStyle),
                            new Tag(tag, TextWriter.type(paragraph.role())),
                            frame.ruledIf(paragraph.exempt()));
                case Block.Items items -> new ListWriter(text, style).write(items, textStyle, tag, frame);
                default -> throw notInACell(block);
            }
        }
    }

    private TextStyle textStyle(Block.Row row) {
        return row.total() ? TextStyle.cell(style).strong() : TextStyle.cell(style);
    }

    private TextStyle textStyle(Block.Paragraph.Role role, TextStyle textStyle) {
        return role == Block.Paragraph.Role.NOTE
                ? textStyle.smaller().coloured(style.palette().muted())
                : textStyle;
    }

    private static IllegalArgumentException notInACell(Block block) {
        return new IllegalArgumentException(
                "Only paragraphs and lists stand in a cell: " + block.getClass().getSimpleName());
    }

    private static boolean isHeader(Block.Table table, int column) {
        return column == 0 && table.rowHeaders();
    }
}
