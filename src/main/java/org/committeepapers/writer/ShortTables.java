package org.committeepapers.writer;

import org.committeepapers.document.Block;

/** Which tables stay whole on a page: those of figures, whose sum would else stand alone. */
public final class ShortTables {

    private static final int MOST_ROWS = 12;

    private ShortTables() {}

    /** Whether a reader should see all of its rows on one page. */
    public static boolean has(Block.Table table) {
        return !table.full() && table.rows().size() <= MOST_ROWS;
    }
}
