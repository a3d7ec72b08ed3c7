package org.committeepapers.writer.html;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.writer.PlainText;

/** Estimates how narrow a table can be without breaking a word. */
final class LeastWidth {

    private static final double PADDING = 1.04;
    private static final double SIGN = 1.3;
    private static final double BOLD = 1.08;

    private LeastWidth() {}

    /** The width in em. */
    static double of(Block.Table table) {
        double sum = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            double column = of(table.columns().get(i).header()) * BOLD;
            for (Block.Row row : table.rows()) {
                column = Math.max(column, of(row.cells().get(i)));
            }
            sum += column + PADDING;
        }
        return sum;
    }

    private static double of(Block.Cell cell) {
        double longest = 0;
        for (Block block : cell.content()) {
            if (block instanceof Block.Paragraph paragraph) {
                longest = Math.max(longest, of(paragraph.content()));
            } else if (block instanceof Block.Items items) {
                for (Block.Item item : items.items()) {
                    longest = Math.max(longest, of(item.content()) + PADDING);
                }
            }
        }
        return longest;
    }

    private static double of(List<Inline> content) {
        double longest = TextWidth.longestWord(PlainText.of(content));
        for (Inline inline : content) {
            if (inline instanceof Inline.Status status) {
                longest = Math.max(longest, TextWidth.em(status.word()) * BOLD + SIGN);
            }
        }
        return longest;
    }
}
