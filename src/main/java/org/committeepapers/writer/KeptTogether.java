package org.committeepapers.writer;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Block.Paragraph.Role;

/** What stays together on one page. */
public final class KeptTogether {

    /** A table of figures has so many rows at most. */
    private static final int MOST_ROWS = 12;

    /** Longer introductions aren't kept with their table, as they would leave half a page empty. In characters. */
    private static final int LONGEST = 1_800;

    private KeptTogether() {}

    /** Whether the whole table stays on one page: those of figures do, so that their total never stands alone. */
    public static boolean isWhole(Block.Table table) {
        return !table.full() && table.rows().size() <= MOST_ROWS;
    }

    /** Whether the block at {@code index} is a paragraph right before a table, and stays on one page with it. */
    public static boolean introducesTable(List<Block> blocks, int index) {
        if (!isText(blocks.get(index))) {
            return false;
        }
        int next = index + 1;
        while (next < blocks.size() && isText(blocks.get(next))) {
            next++;
        }
        if (next == blocks.size() || !(blocks.get(next) instanceof Block.Table)) {
            return false;
        }
        int length = 0;
        for (int i = next - 1; i >= 0 && isText(blocks.get(i)) && length <= LONGEST; i--) {
            length += PlainText.of(((Block.Paragraph) blocks.get(i)).content()).length();
        }
        return length <= LONGEST;
    }

    private static boolean isText(Block block) {
        return block instanceof Block.Paragraph paragraph
                && (paragraph.role() == Role.BODY || paragraph.role() == Role.NOTE);
    }
}
