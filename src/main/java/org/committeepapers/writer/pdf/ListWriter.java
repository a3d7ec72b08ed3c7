package org.committeepapers.writer.pdf;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.style.Style;
import org.committeepapers.writer.TableWidths;

/** Lists, and facts: in each row a label or term with its text beside it. */
record ListWriter(TextWriter text, Style style) {

    private static final String BULLET = "\u2022";

    /** Between label and text, and between two rows, in points. */
    private static final double AFTER_LABEL = 5;

    private static final double BETWEEN_ITEMS = 2;
    private static final double AFTER_TERM = 10;
    private static final double BETWEEN_FACTS = 3;

    /** The least width of the column of terms, so that short ones line up from block to block. */
    private static final double LEAST_FOR_TERMS = Pages.points(TableWidths.TERMS);

    private static final double MOST_FOR_TERMS = Pages.points(TableWidths.WIDEST_TERMS);

    /** @param labels where they stand */
    private record Columns(TextFrame labels, TextStyle labelStyle, TextFrame texts, TextStyle textStyle) {}

    void write(Block.Items items, TextStyle textStyle, Tag parent, TextFrame frame) {
        String numbering = items.ordered() ? "Decimal" : "Disc";
        Tag list = new Tag(parent, "L").attribute("List", "ListNumbering", numbering);
        String widest = items.ordered() ? items.items().size() + "." : "8.";
        double width = width(widest, textStyle, list) + 3;
        Flow flow = frame.flow();
        Columns columns = new Columns(
                new TextFrame(flow, frame.left(), width, true),
                textStyle,
                beside(frame, width + AFTER_LABEL),
                textStyle);
        flow.space(TextWriter.AROUND);
        for (int i = 0; i < items.items().size(); i++) {
            String label = items.ordered() ? i + 1 + "." : BULLET;
            Block.Item item = items.items().get(i);
            Block words = new Block.Paragraph(Block.Paragraph.Role.BODY, item.content(), item.exempt());
            flow.add(row(columns, new Tag(list, "LI"), label, List.of(words)), true);
            flow.space(BETWEEN_ITEMS);
        }
        flow.space(TextWriter.AROUND);
    }

    void write(Block.Facts facts, Tag parent, TextFrame frame) {
        TextStyle textStyle = TextStyle.body(style);
        Tag list = new Tag(parent, "Facts").attribute("List", "ListNumbering", "None");
        double longest = 0;
        for (Block.Fact fact : facts.facts()) {
            longest = Math.max(longest, width(fact.term(), textStyle, list));
        }
        double wanted = Math.max(LEAST_FOR_TERMS, longest + AFTER_TERM);
        double column = Math.min(wanted, MOST_FOR_TERMS);
        Flow flow = frame.flow();
        Columns columns = new Columns(
                new TextFrame(flow, frame.left(), column - AFTER_TERM, false),
                textStyle.coloured(style.palette().muted()),
                beside(frame, column),
                textStyle);
        flow.space(TextWriter.AROUND);
        for (Block.Fact fact : facts.facts()) {
            flow.add(row(columns, new Tag(list, "LI"), fact.term(), fact.content()), true);
            flow.space(BETWEEN_FACTS);
        }
        flow.space(TextWriter.AROUND);
    }

    private double width(String words, TextStyle textStyle, Tag tag) {
        return Line.of(words, textStyle, Fonts.of(style), tag).width();
    }

    private static TextFrame beside(TextFrame frame, double indent) {
        return new TextFrame(frame.flow(), frame.left() + indent, frame.width() - indent, false);
    }

    private Row row(Columns columns, Tag item, String label, List<Block> content) {
        Tag labelTag = new Tag(item, "Lbl");
        Row.Cell labelCell = new Row.Cell();
        text.lines(
                List.of(new Inline.Text(label)),
                columns.labelStyle(),
                labelTag,
                columns.labels().in(labelCell));
        Tag bodyTag = new Tag(item, "LBody");
        Row.Cell body = new Row.Cell();
        TextFrame frame = columns.texts().in(body);
        if (content.size() == 1 && content.getFirst() instanceof Block.Paragraph only) {
            text.lines(only.content(), columns.textStyle(), bodyTag, frame.ruledIf(only.exempt()));
        } else {
            new TableWriter(text, style).write(content, columns.textStyle(), bodyTag, frame);
        }
        return Row.plain(labelCell, body);
    }
}
