package org.committeepapers.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How the sections of a paper stand.
 *
 * @param order the ids of sections, first to last; those it doesn't name stand behind these as they are
 * @param leftOut the ids of sections that the paper doesn't have
 */
public record Arrangement(List<String> order, Set<String> leftOut, Numbering numbering) {

    /** As the template has it. */
    public static final Arrangement USUAL = new Arrangement(List.of(), Set.of(), Numbering.NONE);

    public Arrangement {
        order = List.copyOf(order);
        leftOut = Set.copyOf(leftOut);
    }

    /** The paper arranged so; what stands before its first section stays there. */
    public Document of(Document paper) {
        if (equals(USUAL)) {
            return paper;
        }
        List<Block> content = new ArrayList<>(paper.content());
        content.removeIf(block -> block instanceof Block.Section section && leftOut.contains(section.id()));
        content.sort(Comparator.comparingInt(this::place));
        return paper.with(new ParagraphNumbers(numbering).of(content));
    }

    /** The sort is stable, so that equal places keep their order. */
    private int place(Block block) {
        if (!(block instanceof Block.Section section)) {
            return -1;
        }
        int place = order.indexOf(section.id());
        return place < 0 ? order.size() : place;
    }
}
