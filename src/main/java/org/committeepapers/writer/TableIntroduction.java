package org.committeepapers.writer;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Block.Paragraph.Role;

/** The paragraphs right before a table, which are kept on one page with it if they fit. */
public final class TableIntroduction {

    /** Longer ones are not kept with the table, as they would leave half a page empty. In characters. */
    private static final int MOST = 1_800;

    private TableIntroduction() {}

    /** Whether the block at {@code index} is a paragraph of such an introduction. */
    public static boolean holds(List<Block> blocks, int index) {
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
        for (int i = next - 1; i >= 0 && isText(blocks.get(i)) && length <= MOST; i--) {
            length += PlainText.of(((Block.Paragraph) blocks.get(i)).content()).length();
        }
        return length <= MOST;
    }

    private static boolean isText(Block block) {
        return block instanceof Block.Paragraph paragraph
                && (paragraph.role() == Role.BODY || paragraph.role() == Role.NOTE);
    }
}
