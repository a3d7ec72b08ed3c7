package org.committeepapers.writer.html;

import java.io.IOException;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.document.Furniture;
import org.committeepapers.document.Inline;
import org.committeepapers.writer.InlineText;

/** Writes tables. */
final class Tables {

    private final HtmlMarkup markup;
    private final Inlines inlines;
    private final Blocks blocks;
    private final Furniture furniture;
    private int count;

    Tables(HtmlMarkup markup, Inlines inlines, Blocks blocks, Furniture furniture) {
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
    void write(Block.Table table, Heading within) throws IOException {
        double least = TableReflow.least(table);
        boolean picture = isPicture(table);
        TableReflow layout = picture ? TableReflow.SCROLLED : TableReflow.of(least, table.full());
        if (layout == TableReflow.SCROLLED) {
            startRegion(table, within, picture ? "scroll picture" : "scroll");
        }
        String full = table.full() ? "full " : "";
        String paper = TableReflow.paperClass(least);
        start(table, layout, within, (full + layout.cssClass() + " " + paper).strip());
        columns(table);
        head(table, layout);
        body(table, layout);
        markup.close("table").line();
        if (layout == TableReflow.SCROLLED) {
            markup.close("div").line();
        }
    }

    /** Whether it is the picture of a sheet, whose rows and columns stay where they are in any window. */
    private static boolean isPicture(Block.Table table) {
        return table.full()
                && table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> !cell.use().isEmpty());
    }

    /** A scrolling table must be reachable by keyboard and announced by screen readers. */
    private void startRegion(Block.Table table, Heading within, String cssClass) throws IOException {
        String name = furniture.scrollTable() + " "
                + InlineText.of(table.caption().isEmpty() ? within.words() : table.caption());
        markup.open("div", "class", cssClass, "role", "region", "tabindex", "0", "aria-label", name)
                .line();
    }

    private void start(Block.Table table, TableReflow layout, Heading within, String classes) throws IOException {
        boolean isNamed = !table.caption().isEmpty();
        count++;
        String caption = ElementIds.caption(count);
        String labelledBy = !isNamed ? within.id() : layout.isStacked() ? caption : "";
        markup.open("table", "class", classes, "role", role(layout, "table"), "aria-labelledby", labelledBy)
                .line();
        if (isNamed) {
            markup.open("caption", "id", caption);
            inlines.write(table.caption());
            markup.close("caption").line();
        }
    }

    /** The role of a part of a stacked table, which browsers no longer treat as a table. */
    private static String role(TableReflow layout, String role) {
        return layout.isStacked() ? role : "";
    }

    private void columns(Block.Table table) throws IOException {
        if (table.columns().stream().allMatch(column -> column.share() == 0)) {
            return;
        }
        markup.open("colgroup");
        for (Block.Column column : table.columns()) {
            markup.empty("col", "class", column.share() == 0 ? "" : StyleSheet.shareClass(column.share()));
        }
        markup.close("colgroup").line();
    }

    private void head(Block.Table table, TableReflow layout) throws IOException {
        markup.open("thead", "role", role(layout, "rowgroup")).line();
        markup.open("tr", "role", role(layout, "row"));
        for (Block.Column column : table.columns()) {
            // An empty header would be announced as a heading without text.
            boolean named = !InlineText.of(column.header()).isBlank();
            String element = named ? "th" : "td";
            markup.open(
                    element,
                    "scope",
                    named ? "col" : "",
                    "role",
                    role(layout, named ? "columnheader" : "cell"),
                    "class",
                    number(column));
            inlines.write(column.header());
            markup.close(element);
        }
        markup.close("tr").line().close("thead").line();
    }

    private void body(Block.Table table, TableReflow layout) throws IOException {
        markup.open("tbody", "role", role(layout, "rowgroup")).line();
        for (Block.Row row : table.rows()) {
            markup.open("tr", "role", role(layout, "row"), "class", row.total() ? "total" : "");
            for (int i = 0; i < row.cells().size(); i++) {
                boolean header = i == 0 && table.rowHeaders();
                startCell(
                        header,
                        table.columns().get(i),
                        layout,
                        row.cells().get(i).use());
                blocks.write(row.cells().get(i).content());
                markup.close(header ? "th" : "td");
            }
            markup.close("tr").line();
        }
        markup.close("tbody").line();
    }

    private void startCell(boolean header, Block.Column column, TableReflow layout, String use) throws IOException {
        markup.open(
                header ? "th" : "td",
                "scope",
                header ? "row" : "",
                "role",
                role(layout, header ? "rowheader" : "cell"),
                "class",
                use.isEmpty() ? number(column) : "use-" + use,
                "data-label",
                layout.isStacked() ? InlineText.of(column.header()) : "");
    }

    private static String number(Block.Column column) {
        return column.number() ? "number" : "";
    }
}
