package org.committeepapers.writer.docx.style;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.writer.docx.part.Units;

/**
 * The columns in which the terms of facts stand: the usual one, and one as wide as the longest term for facts whose
 * terms need more. Each has its own styles, so that a fact needs no formatting but its style. In points.
 *
 * @param wide the wider column; 0 if the document needs none
 */
public record FactColumns(LetterWidths letters, double size, double wide) {

    /** The usual column. */
    static final double USUAL = Units.points(26);

    private static final double WIDEST = Units.points(90);
    private static final double BESIDE_TERM = Units.points(3);

    /** The columns that a document needs. */
    public static FactColumns of(Document document, Style style) {
        FactColumns none =
                new FactColumns(new LetterWidths(style), style.sizes().body().size(), 0);
        return new FactColumns(none.letters, none.size, none.widest(document.content()));
    }

    /** The id of the style of facts; those of their further paragraphs and lists begin with it. */
    public String style(Block.Facts facts) {
        return isWide(facts) ? StyleIds.WIDE_FACT : StyleIds.FACT;
    }

    /** The width of the column of these facts. */
    public double width(Block.Facts facts) {
        return isWide(facts) ? wide : USUAL;
    }

    private double widest(List<Block> blocks) {
        return blocks.stream()
                .mapToDouble(block -> switch (block) {
                    case Block.Section section -> widest(section.content());
                    case Block.Facts facts when isWide(facts) -> Math.min(WIDEST, needed(facts));
                    default -> 0;
                })
                .max()
                .orElse(0);
    }

    private boolean isWide(Block.Facts facts) {
        return needed(facts) > USUAL;
    }

    private double needed(Block.Facts facts) {
        return facts.facts().stream()
                .mapToDouble(fact -> letters.width(fact.term(), size, false) + BESIDE_TERM)
                .max()
                .orElse(0);
    }
}
