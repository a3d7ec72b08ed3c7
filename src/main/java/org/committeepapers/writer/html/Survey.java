package org.committeepapers.writer.html;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;

/**
 * What has to be known of a document before its first byte is written.
 *
 * @param chapters the sections of level 2
 * @param shares the shares of the width that columns have
 */
record Survey(List<Block.Section> chapters, NavigableSet<Integer> shares) {

    private static final int MANY = 10;

    static Survey of(Document document) {
        Survey survey = new Survey(new ArrayList<>(), new TreeSet<>());
        survey.visit(document.content());
        return survey;
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
