package org.committeepapers.workbook.tracker;

import java.util.List;

/**
 * How a sheet was read, in words for people.
 *
 * @param sheet its name
 * @param use what it was taken for, such as "a tracker" or "not read: it has no headings of a tracker"
 * @param tables of a tracker, from top to bottom
 * @param skipped rows that are in no paper, and why
 */
public record SheetReading(String sheet, String use, List<TableReading> tables, List<String> skipped) {

    /**
     * How a table was read.
     *
     * @param headerRows such as "3" or "3 to 4", as the spreadsheet numbers them; empty where it has none
     * @param labels what the labels of its blocks give, such as "Recommendation, Executive response"; empty where it has none
     * @param columns each column in use and what it is, such as "D, Timescale: By when"
     * @param unused the columns that aren't read
     */
    public record TableReading(String headerRows, String labels, List<String> columns, List<String> unused) {

        public TableReading {
            columns = List.copyOf(columns);
            unused = List.copyOf(unused);
        }
    }

    public SheetReading {
        tables = List.copyOf(tables);
        skipped = List.copyOf(skipped);
    }
}
