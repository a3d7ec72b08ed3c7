package org.committeepapers.writer;

import org.committeepapers.document.Block;

/** Which tables are kept on one page: those of figures, so that their total never stands alone. */
public final class ShortTables {

    private static final int MOST_ROWS = 12;

    private ShortTables() {}

    /** Whether to keep the table on one page. */
    public static boolean has(Block.Table table) {
        return !table.full() && table.rows().size() <= MOST_ROWS;
    }
}
