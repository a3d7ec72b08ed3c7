package org.committeepapers.pages;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.workbook.layout.Layout;
import org.committeepapers.workbook.tracker.SheetReading;
import org.committeepapers.workbook.tracker.SheetReading.TableReading;

/** Says how a workbook was read: by which layout, and of each sheet its headings, which column is what and what was skipped. */
public final class ReadingExplanation {

    private ReadingExplanation() {}

    /** In lines, those that belong to a sheet indented by two spaces, those that belong to a table by four and six. */
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
