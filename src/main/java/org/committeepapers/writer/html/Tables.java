package org.committeepapers.writer.html;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;
import org.committeepapers.writer.InlineText;
import org.committeepapers.writer.MarkupOutput;
import org.committeepapers.writer.TableWidths;
import org.committeepapers.writer.TextExtent;

/** Writes tables. */
final class Tables {

    /** In narrower windows each row of a table whose words need more than a phone becomes a list of labelled values. */
    private static final String STACKED = "stack";

    /** The same in windows up to 62 em, and on paper in smaller letters, where its words need more than 40 em. */
    private static final String STACKED_EARLY = "stack-early";

    /** A window of 320 px without its margins, in em, plus one, as cells are closer together there. */
    private static final double PHONE = 19;

    /** A window of 40 em without its margins. */
    private static final double TABLET = 36.5;

    /** Left and right of a cell's text together, in em. */
    private static final double PADDING = 1.04;

    private final MarkupOutput markup;
    private final Inlines inlines;
    private final Blocks blocks;
    private int count;

    Tables(MarkupOutput markup, Inlines inlines, Blocks blocks) {
        this.markup = markup;
        this.inlines = inlines;
        this.blocks = blocks;
    }

    /**
     * The heading of a section.
     *
     * @param id of its element; empty before the first section
     */
    record Heading(String id, List<Inline> words) {}

    /** @param within the heading that says what a table without a caption holds */
    void write(Block.Table table, Heading within) {
        String layout = layout(table);
        start(table, layout, within);
        columns(table);
        head(table, layout);
        body(table, layout);
        markup.end().line();
    }

    /** How a table is shown in a narrow window, depending on its longest words; empty where it fits a phone. */
    private static String layout(Block.Table table) {
        double least = TableWidths.of(table, TextExtent.of(table, 1), PADDING).least();
        return least > TABLET ? STACKED_EARLY : table.full() || least > PHONE ? STACKED : "";
    }

    private void start(Block.Table table, String layout, Heading within) {
        boolean isNamed = !table.caption().isEmpty();
        count++;
        String caption = "table_" + count;
        String labelledBy = !isNamed ? within.id() : layout.isEmpty() ? "" : caption;
        String classes = ((table.full() ? "full " : "") + layout).strip();
        markup.start("table", "class", classes, "role", role(layout, "table"), "aria-labelledby", labelledBy)
                .line();
        if (isNamed) {
            markup.start("caption", "id", caption);
            inlines.write(table.caption());
            markup.end().line();
        }
    }

    /** The role of a part of a stacked table, which browsers no longer treat as a table. */
    private static String role(String layout, String role) {
        return layout.isEmpty() ? "" : role;
    }

    private void columns(Block.Table table) {
        if (table.columns().stream().allMatch(column -> column.share() == 0)) {
            return;
        }
        markup.start("colgroup");
        for (Block.Column column : table.columns()) {
            markup.empty("col", "class", column.share() == 0 ? "" : StyleSheet.shareClass(column.share()));
        }
        markup.end().line();
    }

    private void head(Block.Table table, String layout) {
        markup.start("thead", "role", role(layout, "rowgroup")).line();
        markup.start("tr", "role", role(layout, "row"));
        for (Block.Column column : table.columns()) {
            // An empty header would be announced as a heading without text.
            boolean named = !InlineText.of(column.header()).isBlank();
            String element = named ? "th" : "td";
            markup.start(
                    element,
                    "scope",
                    named ? "col" : "",
                    "role",
                    role(layout, named ? "columnheader" : "cell"),
                    "class",
                    number(column));
            inlines.write(column.header());
            markup.end();
        }
        markup.end().line().end().line();
    }

    private void body(Block.Table table, String layout) {
        markup.start("tbody", "role", role(layout, "rowgroup")).line();
        for (Block.Row row : table.rows()) {
            markup.start("tr", "role", role(layout, "row"), "class", row.total() ? "total" : "");
            for (int i = 0; i < row.cells().size(); i++) {
                boolean header = i == 0 && table.rowHeaders();
                startCell(header, table.columns().get(i), layout);
                blocks.write(row.cells().get(i).content());
                markup.end();
            }
            markup.end().line();
        }
        markup.end().line();
    }

    private void startCell(boolean header, Block.Column column, String layout) {
        markup.start(
                header ? "th" : "td",
                "scope",
                header ? "row" : "",
                "role",
                role(layout, header ? "rowheader" : "cell"),
                "class",
                number(column),
                "data-label",
                layout.isEmpty() ? "" : InlineText.of(column.header()));
    }

    private static String number(Block.Column column) {
        return column.number() ? "number" : "";
    }
}
