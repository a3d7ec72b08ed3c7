package org.committeepapers.writer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;

/**
 * What a page needs to know about a document before it is written.
 *
 * @param chapters the sections of level 2
 * @param shares the column widths in use, as percentages
 */
record DocumentScan(List<Block.Section> chapters, NavigableSet<Integer> shares) {

    private static final int MANY = 10;

    static DocumentScan of(Document document) {
        DocumentScan scan = new DocumentScan(new ArrayList<>(), new TreeSet<>());
        scan.visit(document.content());
        return scan;
    }

    boolean needsContents() {
        return chapters.size() > MANY;
    }

    private void visit(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Section section) {
                if (section.level() == 2) {
                    chapters.add(section);
                }
                visit(section.content());
            } else if (block instanceof Block.Table table) {
                table.columns().stream()
                        .map(Block.Column::share)
                        .filter(share -> share > 0)
                        .forEach(shares::add);
            }
        }
    }
}
