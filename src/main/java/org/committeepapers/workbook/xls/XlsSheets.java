package org.committeepapers.workbook.xls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.Characters;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.Refusals;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetEntry;
import org.jspecify.annotations.Nullable;

/**
 * Takes the records of a workbook in the order in which they lie in the file: those of the whole, then those of each
 * sheet, each between a beginning and an end. A chart on a sheet has its own between those of the sheet.
 */
final class XlsSheets {

    private final Budget budget;
    private final Refusals refusals;
    private final XlsGlobals globals = new XlsGlobals();
    private final List<BoundSheetRecord> tabs = new ArrayList<>();
    private final Map<SheetEntry, Sheet> sheets = new TreeMap<>(Comparator.comparingInt(SheetEntry::index));
    private @Nullable Iterator<BoundSheetRecord> inOrder;

    /** How many beginnings had no end so far. */
    private int depth;

    /** Of the sheet whose records follow; none before the first, and in charts and macros. */
    private @Nullable XlsSheet sheet;

    private @Nullable SheetEntry entry;

    XlsSheets(Budget budget, Refusals refusals) {
        this.budget = budget;
        this.refusals = refusals;
    }

    void add(Record record) throws Refusal {
        switch (record) {
            case BOFRecord begin -> begin(begin);
            case EOFRecord end -> end();
            default -> {
                if (depth == 1) {
                    keep(record);
                }
            }
        }
    }

    private void begin(BOFRecord record) throws Refusal {
        depth++;
        if (depth > 1) {
            return;
        }
        if (record.getVersion() != BOFRecord.VERSION) {
            throw refusals.oldFormat();
        }
        if (record.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        if (inOrder == null) {
            inOrder = List.of(BoundSheetRecord.orderByBofPosition(tabs)).iterator();
        }
        if (inOrder.hasNext()) {
            BoundSheetRecord tab = inOrder.next();
            boolean cells = record.getType() == BOFRecord.TYPE_WORKSHEET;
            sheet = cells ? new XlsSheet(globals, budget) : null;
            entry = new SheetEntry(
                    Characters.legal(tab.getSheetname()), tabs.indexOf(tab), tab.isHidden() || tab.isVeryHidden());
        }
    }

    private void end() throws Refusal {
        depth--;
        if (depth == 0 && sheet != null && entry != null) {
            sheets.put(entry, sheet.finished(refusals.file(), entry));
            sheet = null;
        }
    }

    private void keep(Record record) throws Refusal {
        if (sheet != null) {
            sheet.add(record);
        } else if (record instanceof BoundSheetRecord tab) {
            tabs.add(tab);
        } else {
            globals.add(record);
        }
    }

    /** What was read, in the order of tabs. */
    Map<SheetEntry, Sheet> finished() throws Refusal {
        if (depth > 0) {
            throw refusals.damaged("it ends too early");
        }
        if (tabs.isEmpty()) {
            throw refusals.damaged("it has no sheets");
        }
        return sheets;
    }
}
