package org.committeepapers.writer.html;

import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Furniture;
import org.committeepapers.document.Inline;
import org.committeepapers.writer.InlineText;
import org.committeepapers.writer.MarkupOutput;

/** Writes tables. */
final class Tables {

    private final MarkupOutput markup;
    private final Inlines inlines;
    private final Blocks blocks;
    private final Furniture furniture;
    private int count;

    Tables(MarkupOutput markup, Inlines inlines, Blocks blocks, Furniture furniture) {
        this.markup = markup;
        this.inlines = inlines;
        this.blocks = blocks;
        this.furniture = furniture;
    }

    /**
     * The heading of a section.
     *
     * @param id of its element; empty before the first section
     */
    record Heading(String id, List<Inline> words) {}

    /** @param within the heading that says what a table without a caption holds */
    void write(Block.Table table, Heading within) {
        double least = TableReflow.least(table);
        TableReflow layout = TableReflow.of(least, table.full());
        if (layout == TableReflow.SCROLLED) {
            startRegion(table, within);
        }
        String full = table.full() ? "full " : "";
        String paper = TableReflow.paperClass(least);
        start(table, layout, within, (full + layout.cssClass() + " " + paper).strip());
        columns(table);
        head(table, layout);
        body(table, layout);
        markup.end().line();
        if (layout == TableReflow.SCROLLED) {
            markup.end().line();
        }
    }

    /** A scrolling table must be reachable by keyboard and announced by screen readers. */
    private void startRegion(Block.Table table, Heading within) {
        String name = furniture.scrollTable() + " "
                + InlineText.of(table.caption().isEmpty() ? within.words() : table.caption());
        markup.start("div", "class", "scroll", "role", "region", "tabindex", "0", "aria-label", name)
                .line();
    }

    private void start(Block.Table table, TableReflow layout, Heading within, String classes) {
        boolean isNamed = !table.caption().isEmpty();
        count++;
        String caption = ElementIds.caption(count);
        String labelledBy = !isNamed ? within.id() : layout.isStacked() ? caption : "";
        markup.start("table", "class", classes, "role", role(layout, "table"), "aria-labelledby", labelledBy)
                .line();
        if (isNamed) {
            markup.start("caption", "id", caption);
            inlines.write(table.caption());
            markup.end().line();
        }
    }

    /** The role of a part of a stacked table, which browsers no longer treat as a table. */
    private static String role(TableReflow layout, String role) {
        return layout.isStacked() ? role : "";
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

    private void head(Block.Table table, TableReflow layout) {
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

    private void body(Block.Table table, TableReflow layout) {
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

    private void startCell(boolean header, Block.Column column, TableReflow layout) {
        markup.start(
                header ? "th" : "td",
                "scope",
                header ? "row" : "",
                "role",
                role(layout, header ? "rowheader" : "cell"),
                "class",
                number(column),
                "data-label",
                layout.isStacked() ? InlineText.of(column.header()) : "");
    }

    private static String number(Block.Column column) {
        return column.number() ? "number" : "";
    }
}
