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

    /**
     * Numbers the paragraphs of a paper. The numbers are part of the text, so that they look, sound and copy the same in
     * every format. Notes, lists, facts and tables aren't numbered.
     */
    private static final class ParagraphNumbers {

        /** No-break spaces, so that a number is never alone at the end of a line. */
        private static final String GAP = "\u00a0\u00a0";

        private final Numbering numbering;
        private int section;
        private int paragraph;

        ParagraphNumbers(Numbering numbering) {
            this.numbering = numbering;
        }

        /** Numbers the blocks of a paper from its first section on. */
        List<Block> of(List<Block> paper) {
            if (numbering == Numbering.NONE) {
                return paper;
            }
            return paper.stream()
                    .map(block -> block instanceof Block.Section top ? top(top) : block)
                    .toList();
        }

        private Block top(Block.Section top) {
            if (numbering == Numbering.THROUGH) {
                return within(top, top.heading());
            }
            section++;
            paragraph = 0;
            return within(top, before(section + GAP, top.heading()));
        }

        private Block.Section within(Block.Section section, List<Inline> heading) {
            List<Block> content = section.content().stream().map(this::numbered).toList();
            return new Block.Section(section.id(), section.level(), heading, section.listedAs(), content);
        }

        private Block numbered(Block block) {
            return switch (block) {
                case Block.Section inner -> within(inner, inner.heading());
                case Block.Paragraph body
                when body.role() == Block.Paragraph.Role.BODY -> {
                    paragraph++;
                    String number = numbering == Numbering.THROUGH ? "" + paragraph : section + "." + paragraph;
                    yield new Block.Paragraph(body.role(), before(number + GAP, body.content()));
                }
                default -> block;
            };
        }

        private static List<Inline> before(String words, List<Inline> content) {
            List<Inline> all = new ArrayList<>(List.of(new Inline.Text(words)));
            all.addAll(content);
            return all;
        }
    }
}
