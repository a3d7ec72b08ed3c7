package org.committeepapers.pages;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.reading.Layout;
import org.committeepapers.reading.SheetReading;
import org.committeepapers.reading.SheetReading.TableReading;

/** Explains how a workbook was read: by which layout, and for each sheet its headings, columns and skipped rows. */
public final class ReadingExplanation {

    private ReadingExplanation() {}

    /** The explanation in lines; those on a sheet are indented by two spaces, those on a table by four or six. */
    public static List<String> lines(Layout layout, List<SheetReading> sheets) {
        List<String> lines = new ArrayList<>();
        lines.add("Read by " + name(layout) + ".");
        for (SheetReading sheet : sheets) {
            lines.add("  Sheet " + sheet.sheet() + ": " + sheet.use());
            sheet.tables().forEach(table -> lines.addAll(lines(table)));
            sheet.skipped().forEach(row -> lines.add("    Not in the papers, " + row));
        }
        return lines;
    }

    private static String name(Layout layout) {
        if (layout.isStandard()) {
            return "the standard layout, which committee-papers layout --standard prints";
        }
        return layout.file() + (layout.confirmed() ? "" : ", which nobody has confirmed");
    }

    private static List<String> lines(TableReading table) {
        List<String> lines = new ArrayList<>();
        boolean several = table.headerRows().contains(" ");
        lines.add(
                table.headerRows().isEmpty()
                        ? "    No headings"
                        : "    Headings in " + (several ? "rows " : "row ") + table.headerRows());
        if (!table.labels().isEmpty()) {
            lines.add("    Labels: " + table.labels());
        }
        table.columns().forEach(column -> lines.add("      " + column));
        table.unused().forEach(column -> lines.add("      " + column + " (not read)"));
        return lines;
    }
}
