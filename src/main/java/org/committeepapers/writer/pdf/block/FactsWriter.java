package org.committeepapers.writer.pdf.block;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;
import org.committeepapers.writer.pdf.layout.Cell;
import org.committeepapers.writer.pdf.layout.Row;
import org.committeepapers.writer.pdf.layout.TextFrame;
import org.committeepapers.writer.pdf.tag.Tag;
import org.committeepapers.writer.pdf.text.ShortText;
import org.committeepapers.writer.pdf.text.TextStyle;

/** Terms and their values, in two aligned columns. */
final class FactsWriter {

    /** Between the columns and between the facts, in points. */
    private static final double GAP = 30;

    private static final double BETWEEN_FACTS = 2.5;

    /** The largest share of the width for the terms. */
    private static final double MOST = 0.45;

    private final TextWriter text;
    private final Style style;

    FactsWriter(TextWriter text, Style style) {
        this.text = text;
        this.style = style;
    }

    void write(Block.Facts facts, Tag parent, TextFrame frame) {
        TextStyle textStyle = new TextStyles(style).body();
        Tag list = new Tag(parent, "Facts").attribute("List", "ListNumbering", "None");
        double terms = 0;
        for (Block.Fact fact : facts.facts()) {
            terms = Math.max(terms, ShortText.of(fact.term(), style).width() * textStyle.size());
        }
        terms = Math.min(terms + 1, frame.width() * MOST);
        frame.flow().space(2 * TextWriter.AROUND);
        int last = facts.facts().size() - 1;
        for (int i = 0; i <= last; i++) {
            if (i == last && i > 0) {
                frame.flow().keepWithNext();
            }
            frame.flow().add(row(facts.facts().get(i), terms, textStyle, new Tag(list, "LI"), frame), true);
            frame.flow().space(BETWEEN_FACTS);
        }
        frame.flow().space(TextWriter.AROUND);
    }

    private Row row(Block.Fact fact, double terms, TextStyle textStyle, Tag item, TextFrame frame) {
        Tag termTag = new Tag(item, "Lbl");
        Cell term = new Cell(termTag);
        text.lines(
                List.of(new Inline.Text(fact.term())),
                textStyle.coloured(style.palette().muted()),
                termTag,
                frame.in(term, frame.left(), terms));
        Tag bodyTag = new Tag(item, "LBody");
        Cell body = new Cell(bodyTag);
        double indent = terms + GAP;
        text.lines(fact.content(), textStyle, bodyTag, frame.in(body, frame.left() + indent, frame.width() - indent));
        return Row.plain(term, body);
    }
}
