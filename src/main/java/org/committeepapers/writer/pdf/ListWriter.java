package org.committeepapers.writer.pdf;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;

/** Numbered and bulleted lists. */
final class ListWriter {

    private static final String BULLET = "\u2022";

    /** Between label and text, and between items, in points. */
    private static final double GAP = 5;

    private static final double BETWEEN_ITEMS = 2;

    private final TextWriter text;
    private final Style style;

    ListWriter(TextWriter text, Style style) {
        this.text = text;
        this.style = style;
    }

    void write(Block.Items items, Voice voice, Tag parent, Frame frame) {
        String numbering = items.ordered() ? "Decimal" : "Disc";
        Tag list = new Tag(parent, "L").attribute("List", "ListNumbering", numbering);
        String widest = items.ordered() ? items.items().size() + "." : "8.";
        double labels = LateText.width(LateText.pieces(widest, style)) * voice.size() + 3;
        frame.column().space(Spaces.PARAGRAPH);
        for (int i = 0; i < items.items().size(); i++) {
            String label = items.ordered() ? i + 1 + "." : BULLET;
            frame.column().add(item(items.items().get(i), label, labels, voice, list, frame), true);
            frame.column().space(BETWEEN_ITEMS);
        }
        frame.column().space(Spaces.PARAGRAPH);
    }

    private Row item(Block.Item item, String label, double labels, Voice voice, Tag list, Frame frame) {
        Tag tag = new Tag(list, "LI");
        Tag labelTag = new Tag(tag, "Lbl");
        Cell labelCell = new Cell(labelTag);
        text.lines(List.of(new Inline.Text(label)), voice, labelTag, new Frame(labelCell, frame.left(), labels, true));
        Tag bodyTag = new Tag(tag, "LBody");
        Cell body = new Cell(bodyTag);
        double indent = labels + GAP;
        text.lines(item.content(), voice, bodyTag, frame.in(body, frame.left() + indent, frame.width() - indent));
        return Row.plain(labelCell, body);
    }
}
