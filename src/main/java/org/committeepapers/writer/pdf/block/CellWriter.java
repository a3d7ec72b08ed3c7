package org.committeepapers.writer.pdf.block;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;
import org.committeepapers.writer.TableWidths.Extent;
import org.committeepapers.writer.pdf.layout.TextFrame;
import org.committeepapers.writer.pdf.tag.Tag;
import org.committeepapers.writer.pdf.text.LineBreaker;
import org.committeepapers.writer.pdf.text.TextStyle;
import org.committeepapers.writer.pdf.text.Word;

/** The content of table cells: measured first, to find the widths of the columns, then written. */
record CellWriter(TextWriter text, Style style) {

    private static final double BETWEEN_PARAGRAPHS = 4;

    /** Room for the label of a list item when measuring, in ems. */
    private static final double LABEL = 1.5;

    Extent extent(Block.Cell cell, TextStyle textStyle, Tag measuring) {
        Extent extent = Extent.NONE;
        for (Block block : cell.content()) {
            switch (block) {
                case Block.Paragraph paragraph ->
                    extent = extent.or(extent(paragraph.content(), textStyle(paragraph.role(), textStyle), measuring));
                case Block.Items items -> {
                    for (Block.Item item : items.items()) {
                        extent = extent.or(
                                extent(item.content(), textStyle, measuring).widened(LABEL * textStyle.size()));
                    }
                }
                default -> throw notInACell(block);
            }
        }
        return extent;
    }

    Extent extent(List<Inline> content, TextStyle textStyle, Tag measuring) {
        double least = 0;
        double natural = 0;
        double line = 0;
        double space = 0;
        for (Word word : text.words(content, textStyle, measuring)) {
            least = Math.max(least, LineBreaker.least(word));
            line += space + word.width();
            natural = Math.max(natural, line);
            line = word.last() ? 0 : line;
            space = word.last() ? 0 : word.space();
        }
        return new Extent(least, natural);
    }

    void write(Block.Cell cell, TextStyle textStyle, Tag tag, TextFrame frame) {
        for (Block block : cell.content()) {
            frame.flow().space(BETWEEN_PARAGRAPHS);
            switch (block) {
                case Block.Paragraph paragraph ->
                    text.lines(
                            paragraph.content(),
                            textStyle(paragraph.role(), textStyle),
                            new Tag(tag, TextWriter.type(paragraph.role())),
                            frame);
                case Block.Items items -> new ListWriter(text, style).write(items, textStyle, tag, frame);
                default -> throw notInACell(block);
            }
        }
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
}
