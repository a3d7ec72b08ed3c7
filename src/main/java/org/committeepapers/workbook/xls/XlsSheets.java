package org.committeepapers.workbook.xls;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BOFRecord;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellValues;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetEntry;

/** Reads the sheets of an .xls workbook in the order in which they follow each other in the file. */
final class XlsSheets {

    private final List<SheetEntry> entries;
    private final XlsGlobals globals;
    private final CellValues values;
    private final Budget budget;
    private final String file;
    private final Map<SheetEntry, Sheet> sheets = new TreeMap<>(Comparator.comparingInt(SheetEntry::index));
    private int next;

    XlsSheets(XlsGlobals globals, Budget budget, String file) {
        this.entries = globals.sheets();
        this.globals = globals;
        this.values = new CellValues(globals.isFrom1904(), budget);
        this.budget = budget;
        this.file = file;
    }

    /** Reads the substream that has just started, unless it is a chart's or a macro's. */
    void read(XlsRecords records) throws Refusal {
        if (next >= entries.size()) {
            return;
        }
        SheetEntry entry = entries.get(next++);
        if (records.substreamType() == BOFRecord.TYPE_WORKSHEET) {
            XlsSheet sheet = new XlsSheet(globals, values, budget);
            while (records.next()) {
                sheet.record(records.sid(), records.data());
            }
            sheets.put(entry, sheet.build(file, entry));
        }
    }

    /** What was read, in the order of tabs. */
    Map<SheetEntry, Sheet> byEntry() {
        return sheets;
    }
}
