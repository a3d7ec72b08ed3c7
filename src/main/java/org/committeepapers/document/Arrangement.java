package org.committeepapers.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<Block> arranged = new ArrayList<>();
        places(content).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(place -> arranged.addAll(place.getValue()));
        return paper.with(new ParagraphNumbers(numbering).of(arranged));
    }

    /** Sections in the same place keep their order, and what stands between two sections follows the first of them. */
    private Map<Integer, List<Block>> places(List<Block> content) {
        Map<Integer, List<Block>> places = new HashMap<>();
        int place = -1;
        for (Block block : content) {
            if (block instanceof Block.Section section) {
                place = order.indexOf(section.id());
                place = place < 0 ? order.size() : place;
            }
            places.computeIfAbsent(place, key -> new ArrayList<>()).add(block);
        }
        return places;
    }
}
