package org.committeepapers.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.committeepapers.document.Block;
import org.committeepapers.document.Inline;

/** Reads tables: a caption, where the heading above doesn't say it all, a row of column headers, and rows. */
final class TableReader {

    private static final Pattern SHARE = Pattern.compile("[1-9]\\d?");

    private final Markup markup;
    private final InlineReader inlines;
    private final BlockReader blocks;

    private List<Inline> caption = List.of();
    private final List<Block.Column> columns = new ArrayList<>();
    private final List<Block.Row> rows = new ArrayList<>();
    private boolean rowHeaders;

    TableReader(Markup markup, InlineReader inlines, BlockReader blocks) {
        this.markup = markup;
        this.inlines = inlines;
        this.blocks = blocks;
    }

    Block.Table table() throws MarkupFault {
        markup.allow("full");
        boolean full = markup.attribute("full").equals("yes");
        for (markup.nextTag("table"); !markup.isEnd(); markup.nextTag("table")) {
            switch (markup.name()) {
                case "caption" -> {
                    markup.allow();
                    caption = inlines.content();
                }
                case "tr" -> row();
                default -> throw markup.unexpected("table", "caption", "tr");
            }
        }
        if (columns.isEmpty()) {
            throw markup.fault("A table needs a first row of <th>");
        }
        return new Block.Table(caption, rowHeaders, full, columns, rows);
    }

    private void row() throws MarkupFault {
        markup.allow("total");
        boolean total = markup.attribute("total").equals("yes");
        if (columns.isEmpty()) {
            header();
            return;
        }
        List<Block.Cell> cells = new ArrayList<>();
        for (markup.nextTag("tr"); !markup.isEnd(); markup.nextTag("tr")) {
            cells.add(cell(cells.isEmpty()));
        }
        if (cells.size() != columns.size()) {
            throw markup.fault(
                    "This row has " + cells.size() + " cells, but the table has " + columns.size() + " columns");
        }
        rows.add(new Block.Row(total, cells));
    }

    private void header() throws MarkupFault {
        for (markup.nextTag("tr"); !markup.isEnd(); markup.nextTag("tr")) {
            if (!markup.name().equals("th")) {
                throw markup.unexpected("tr", "th");
            }
            markup.allow("number", "share");
            boolean number = markup.attribute("number").equals("yes");
            int share = share(markup.attribute("share"));
            columns.add(new Block.Column(inlines.content(), number, share));
        }
    }

    private int share(String text) throws MarkupFault {
        if (text.isEmpty()) {
            return 0;
        }
        if (!SHARE.matcher(text).matches()) {
            throw markup.fault("A share is a percentage of the table's width, from 1 to 99, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private Block.Cell cell(boolean first) throws MarkupFault {
        boolean header = markup.name().equals("th");
        if (!header && !markup.name().equals("td")) {
            throw markup.unexpected("tr", "td", "th");
        }
        markup.allow();
        if (header && !first) {
            throw markup.fault("Only the first cell of a row may be a <th>");
        }
        if (first && rows.isEmpty()) {
            rowHeaders = header;
        } else if (first && rowHeaders != header) {
            throw markup.fault("The first cell must be a <th> in every row or in none");
        }
        return new Block.Cell(blocks.cellContent());
    }
}
