package org.committeepapers.writer.pdf;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;

/** What stands in the cells of a table: measured first, to find the widths of the columns, then written. */
final class CellWriter {

    private static final double BETWEEN_PARAGRAPHS = 4;

    /** Room for the label of a list item when measuring, in ems. */
    private static final double LABEL = 1.5;

    private final TextWriter text;
    private final Style style;

    CellWriter(TextWriter text, Style style) {
        this.text = text;
        this.style = style;
    }

    /**
     * How wide some text wants to be.
     *
     * @param least the longest word, in points
     * @param natural the longest line, in points
     */
    record Extent(double least, double natural) {

        static final Extent NONE = new Extent(0, 0);

        Extent or(Extent other) {
            return new Extent(Math.max(least, other.least), Math.max(natural, other.natural));
        }

        Extent widened(double by) {
            return new Extent(least + by, natural + by);
        }
    }

    Extent extent(Block.Cell cell, Voice voice, Tag measuring) {
        Extent extent = Extent.NONE;
        for (Block block : cell.content()) {
            switch (block) {
                case Block.Paragraph paragraph ->
                    extent = extent.or(extent(paragraph.content(), voice(paragraph.role(), voice), measuring));
                case Block.Items items -> {
                    for (Block.Item item : items.items()) {
                        extent = extent.or(
                                extent(item.content(), voice, measuring).widened(LABEL * voice.size()));
                    }
                }
                default -> throw notInACell(block);
            }
        }
        return extent;
    }

    Extent extent(List<Inline> content, Voice voice, Tag measuring) {
        double least = 0;
        double natural = 0;
        double line = 0;
        double space = 0;
        for (Word word : text.words(content, voice, measuring)) {
            least = Math.max(least, LineBreaker.least(word));
            line += space + word.width();
            natural = Math.max(natural, line);
            line = word.last() ? 0 : line;
            space = word.last() ? 0 : word.space();
        }
        return new Extent(least, natural);
    }

    void write(Block.Cell cell, Voice voice, Tag tag, Frame frame) {
        for (Block block : cell.content()) {
            frame.column().space(BETWEEN_PARAGRAPHS);
            switch (block) {
                case Block.Paragraph paragraph ->
                    text.lines(
                            paragraph.content(),
                            voice(paragraph.role(), voice),
                            new Tag(tag, TextWriter.type(paragraph.role())),
                            frame);
                case Block.Items items -> new ListWriter(text, style).write(items, voice, tag, frame);
                default -> throw notInACell(block);
            }
        }
    }

    private Voice voice(Block.Paragraph.Role role, Voice voice) {
        return role == Block.Paragraph.Role.NOTE
                ? voice.smaller().coloured(style.palette().muted())
                : voice;
    }

    private static IllegalArgumentException notInACell(Block block) {
        return new IllegalArgumentException(
                "Only paragraphs and lists stand in a cell: " + block.getClass().getSimpleName());
    }
}
