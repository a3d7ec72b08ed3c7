package org.committeepapers.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The order and numbering of the sections of a paper.
 *
 * @param order the ids of sections; the others follow in the order of the template
 * @param leftOut the ids of sections to leave out
 */
public record Arrangement(List<String> order, Set<String> leftOut, Numbering numbering) {

    /** The arrangement of the template. */
    public static final Arrangement USUAL = new Arrangement(List.of(), Set.of(), Numbering.NONE);

    /** Arranges the paper; whatever precedes its first section stays there. */
    public Document of(Document paper) {
        if (equals(USUAL)) {
            return paper;
        }
        List<Block> content = new ArrayList<>(paper.content());
        content.removeIf(block -> block instanceof Block.Section section && leftOut.contains(section.id()));
        content.sort(Comparator.comparingInt(this::place));
        return paper.with(new ParagraphNumbers(numbering).of(content));
    }

    /** The sort is stable, so sections in the same place keep their order. */
    private int place(Block block) {
        if (!(block instanceof Block.Section section)) {
            return -1;
        }
        int place = order.indexOf(section.id());
        return place < 0 ? order.size() : place;
    }
}
