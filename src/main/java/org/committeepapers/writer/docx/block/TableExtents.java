package org.committeepapers.writer.docx.block;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.document.Block;
import org.committeepapers.writer.docx.style.LetterWidths;
import org.committeepapers.writer.docx.style.Styles;

/**
 * The measured cells of a table, in letters of one size.
 */
record TableExtents(List<TextExtent> headers, List<List<TextExtent>> rows) {

    static TableExtents of(Block.Table table, LetterWidths measures, double size) {
        List<TextExtent> headers = new ArrayList<>();
        for (Block.Column column : table.columns()) {
            TextExtent extent = new TextExtent(measures, size, Styles.LIST_INDENT);
            extent.paragraph(column.header(), true);
            headers.add(extent);
        }
        List<List<TextExtent>> rows = new ArrayList<>();
        for (Block.Row row : table.rows()) {
            List<TextExtent> cells = new ArrayList<>();
            for (Block.Cell cell : row.cells()) {
                TextExtent extent = new TextExtent(measures, size, Styles.LIST_INDENT);
                extent.cell(cell, row.total());
                cells.add(extent);
            }
            rows.add(cells);
        }
        return new TableExtents(headers, rows);
    }

    int columns() {
        return headers.size();
    }

    /** The longest word of a column, in points. */
    double longestWord(int column) {
        double longest = headers.get(column).longestWord();
        for (List<TextExtent> row : rows) {
            longest = Math.max(longest, row.get(column).longestWord());
        }
        return longest;
    }

    /** The longest line of a column, in points. */
    double longestLine(int column) {
        double longest = headers.get(column).longestLine();
        for (List<TextExtent> row : rows) {
            longest = Math.max(longest, row.get(column).longestLine());
        }
        return longest;
    }
}
