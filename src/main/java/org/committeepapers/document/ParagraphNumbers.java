package org.committeepapers.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers the paragraphs of a paper. The numbers are part of the text, so that they look, sound and copy the same in
 * every format. Notes, lists, facts and tables aren't numbered.
 */
final class ParagraphNumbers {

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
