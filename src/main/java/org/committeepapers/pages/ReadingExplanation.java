package org.committeepapers.pages;

import java.util.ArrayList;
import java.util.List;
import org.committeepapers.reading.Layout;
import org.committeepapers.reading.SheetReading;

/** Explains how a workbook was read: by which layout, and for each sheet its headings, columns and skipped rows. */
public final class ReadingExplanation {

    private ReadingExplanation() {}

    /** The explanation in lines; those on a sheet are indented by two spaces, those on a table by four or six. */
    public static List<String> lines(Layout layout, List<SheetReading> sheets) {
        List<String> lines = new ArrayList<>();
        lines.add("Read by " + name(layout) + ".");
        for (SheetReading sheet : sheets) {
            lines.add("  Sheet " + sheet.sheet() + ": " + sheet.use());
        }
        return lines;
    }

    private static String name(Layout layout) {
        if (layout.isStandard()) {
            return "the standard layout, which committee-papers layout --standard prints";
        }
        return layout.file() + (layout.confirmed() ? "" : ", which nobody has confirmed");
    }
}
