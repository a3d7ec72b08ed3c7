package org.committeepapers.writer.docx;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Document;
import org.committeepapers.style.Style;
import org.committeepapers.writer.TableWidths;

/**
 * The columns in which the terms of facts stand: the usual one, and one as wide as the longest term for facts whose
 * terms need more. Each has its own styles, so that a fact needs no formatting but its style. In points.
 *
 * @param wide the wider column; 0 if the document needs none
 */
record FactColumns(LetterWidths letters, double size, double wide) {

    /** The usual column. */
    static final double USUAL = Units.points(TableWidths.TERMS);

    private static final double WIDEST = Units.points(90);
    private static final double BESIDE_TERM = Units.points(3);

    /** The columns that a document needs. */
    static FactColumns of(Document document, Style style, LetterWidths letters) {
        double size = style.sizes().body().size();
        double needed = needed(document.content(), letters, size);
        return new FactColumns(letters, size, needed > USUAL ? Math.min(WIDEST, needed) : 0);
    }

    /** The name of the style of facts; those of their further paragraphs and lists begin with it. */
    String style(Block.Facts facts) {
        return isWide(facts) ? StyleNames.WIDE_FACT : StyleNames.FACT;
    }

    private boolean isWide(Block.Facts facts) {
        return needed(facts, letters, size) > USUAL;
    }

    private static double needed(List<Block> blocks, LetterWidths letters, double size) {
        return blocks.stream()
                .mapToDouble(block -> switch (block) {
                    case Block.Section section -> needed(section.content(), letters, size);
                    case Block.Facts facts -> needed(facts, letters, size);
                    default -> 0;
                })
                .max()
                .orElse(0);
    }

    private static double needed(Block.Facts facts, LetterWidths letters, double size) {
        return facts.facts().stream()
                .mapToDouble(fact -> letters.width(fact.term(), size, false) + BESIDE_TERM)
                .max()
                .orElse(0);
    }
}
