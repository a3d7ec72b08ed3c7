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

/** Numbered and bulleted lists. */
final class ListWriter {

    private static final String BULLET = "\u2022";

    /** Between label and text, in points. */
    private static final double GAP = 5;

    private static final double BETWEEN_ITEMS = 2;

    private final TextWriter text;
    private final Style style;

    ListWriter(TextWriter text, Style style) {
        this.text = text;
        this.style = style;
    }

    void write(Block.Items items, TextStyle textStyle, Tag parent, TextFrame frame) {
        String numbering = items.ordered() ? "Decimal" : "Disc";
        Tag list = new Tag(parent, "L").attribute("List", "ListNumbering", numbering);
        String widest = items.ordered() ? items.items().size() + "." : "8.";
        double labels = ShortText.of(widest, style).width() * textStyle.size() + 3;
        frame.flow().space(TextWriter.AROUND);
        for (int i = 0; i < items.items().size(); i++) {
            String label = items.ordered() ? i + 1 + "." : BULLET;
            frame.flow().add(item(items.items().get(i), label, labels, textStyle, list, frame), true);
            frame.flow().space(BETWEEN_ITEMS);
        }
        frame.flow().space(TextWriter.AROUND);
    }

    private Row item(Block.Item item, String label, double labels, TextStyle textStyle, Tag list, TextFrame frame) {
        Tag tag = new Tag(list, "LI");
        Tag labelTag = new Tag(tag, "Lbl");
        Cell labelCell = new Cell(labelTag);
        text.lines(
                List.of(new Inline.Text(label)),
                textStyle,
                labelTag,
                new TextFrame(labelCell, frame.left(), labels, true));
        Tag bodyTag = new Tag(tag, "LBody");
        Cell body = new Cell(bodyTag);
        double indent = labels + GAP;
        text.lines(item.content(), textStyle, bodyTag, frame.in(body, frame.left() + indent, frame.width() - indent));
        return Row.plain(labelCell, body);
    }
}
