package org.committeepapers.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.document.Inline;

/**
 * The order and numbering of the sections of a paper.
 *
 * @param order the ids of sections; the others follow in the order of the template
 * @param leftOut the ids of sections to leave out
 */
public record Arrangement(List<String> order, Set<String> leftOut, Numbering numbering) {

    /** How paragraphs are numbered, so that a meeting can refer to them. */
    enum Numbering {
        NONE,
        /** From 1 to the end of the paper. */
        THROUGH,
        /** Sections from 1, and paragraphs within them from 1.1. */
        BY_SECTION
    }

    /**
     * Arranges the paper. Whatever precedes its first section stays there, and whatever follows a section goes with it. The
     * contents stay behind as many sections as in the template, whichever these are.
     */
    public Document of(Document paper) {
        List<List<Block>> sections = new ArrayList<>(List.of(new ArrayList<>()));
        Map<Integer, List<Block>> contents = new LinkedHashMap<>();
        for (Block block : paper.content()) {
            if (block instanceof Block.Section section) {
                if (!leftOut.contains(section.id())) {
                    sections.add(new ArrayList<>(List.of(section)));
                }
            } else if (block instanceof Block.Contents && sections.size() > 1) {
                contents.computeIfAbsent(sections.size() - 1, any -> new ArrayList<>())
                        .add(block);
            } else {
                sections.getLast().add(block);
            }
        }
        sections.subList(1, sections.size()).sort(Comparator.comparingInt(this::place));
        contents.forEach((behind, blocks) -> sections.get(behind).addAll(blocks));
        List<Block> arranged = sections.stream().flatMap(List::stream).toList();
        return paper.with(numbering == Numbering.NONE ? arranged : new ParagraphNumbers().of(arranged));
    }

    private int place(List<Block> section) {
        int place = section.getFirst() instanceof Block.Section top ? order.indexOf(top.id()) : -1;
        return place < 0 ? order.size() : place;
    }

    /**
     * Numbers the paragraphs of a paper. The numbers are part of the text, so that they look, sound and copy the same in
     * every format. Notes, lists, facts and tables aren't numbered.
     */
    private final class ParagraphNumbers {

        private int section;
        private int paragraph;

        /** Numbers the blocks of a paper from its first section on. */
        List<Block> of(List<Block> paper) {
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
            return within(top, numbered("" + section, top.heading()));
        }

        private Block.Section within(Block.Section section, List<Inline> heading) {
            List<Block> content = section.content().stream().map(this::block).toList();
            return new Block.Section(section.id(), section.level(), heading, section.listedAs(), content);
        }

        private Block block(Block block) {
            return switch (block) {
                case Block.Section inner -> within(inner, inner.heading());
                case Block.Paragraph body
                when body.role() == Block.Paragraph.Role.BODY -> {
                    paragraph++;
                    String number = numbering == Numbering.THROUGH ? "" + paragraph : section + "." + paragraph;
                    yield new Block.Paragraph(body.role(), numbered(number, body.content()), body.exempt());
                }
                default -> block;
            };
        }

        /** With no-break spaces, so that a number is never alone at the end of a line. */
        private static List<Inline> numbered(String number, List<Inline> content) {
            List<Inline> all = new ArrayList<>(List.of(new Inline.Text(number + "\u00a0\u00a0")));
            all.addAll(content);
            return all;
        }
    }
}
