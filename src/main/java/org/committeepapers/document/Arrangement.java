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

    /** Arranges the paper; whatever precedes its first section stays there, and so do the contents. */
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
        placeContents(content, arranged);
        return paper.with(new ParagraphNumbers(numbering).of(arranged));
    }

    /** The contents stay behind as many sections as in the template, whichever these are. */
    private static void placeContents(List<Block> content, List<Block> arranged) {
        int sections = 0;
        for (Block block : content) {
            if (block instanceof Block.Section) {
                sections++;
            } else if (block instanceof Block.Contents && sections > 0) {
                arranged.add(endOf(sections, arranged), block);
            }
        }
    }

    /** Where so many sections, and what follows them, end. */
    private static int endOf(int sections, List<Block> content) {
        int passed = 0;
        for (int i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof Block.Section && passed++ == sections) {
                return i;
            }
        }
        return content.size();
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
            if (place < 0 || !(block instanceof Block.Contents)) {
                places.computeIfAbsent(place, key -> new ArrayList<>()).add(block);
            }
        }
        return places;
    }
}
