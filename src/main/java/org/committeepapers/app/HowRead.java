package org.committeepapers.app;

import java.util.List;
import org.committeepapers.workbook.SheetReading;
import org.committeepapers.workbook.SheetReading.TableReading;

/** Says how each sheet of a workbook was read: its header rows, which column is what, what was skipped and why. */
final class HowRead {

    private final Console console;

    HowRead(Console console) {
        this.console = console;
    }

    void show(List<SheetReading> sheets) {
        console.result("How it was read:");
        sheets.forEach(this::show);
    }

    private void show(SheetReading sheet) {
        console.result("  Sheet " + sheet.sheet() + ": " + sheet.use());
        sheet.tables().forEach(this::show);
        sheet.skipped().forEach(row -> console.result("    Not in the papers, " + row));
    }

    private void show(TableReading table) {
        boolean several = table.headerRows().contains(" ");
        console.result("    Headings in " + (several ? "rows " : "row ") + table.headerRows()
                + (table.heading().isEmpty() ? "" : ", under \"" + table.heading() + "\""));
        table.columns().forEach(column -> console.result("      " + column));
        table.unused().forEach(column -> console.result("      " + column + " (not read)"));
    }
}
