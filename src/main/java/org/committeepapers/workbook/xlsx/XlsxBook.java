package org.committeepapers.workbook.xlsx;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Book;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellValues;
import org.committeepapers.workbook.sheet.FileKind;
import org.committeepapers.workbook.sheet.Refusals;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetEntry;

/** An .xlsx, .xlsm, .xltx or .xltm package. Its macros, if it has any, are never looked at. */
public final class XlsxBook implements Book {

    private final Parts parts;
    private final WorkbookPart workbook;
    private final CellReader cells;
    private final Budget budget;
    private final String file;

    private XlsxBook(Parts parts, Budget budget, Refusals refusals) throws Refusal {
        FileKind.check(parts, refusals);
        this.parts = parts;
        this.budget = budget;
        this.file = refusals.file();
        this.workbook = WorkbookPart.read(parts, refusals);
        this.cells = new CellReader(
                SharedStrings.read(parts, workbook.strings(), budget),
                Styles.read(parts, workbook.styles(), workbook.theme()),
                new CellValues(workbook.from1904(), budget));
    }

    public static XlsxBook open(Path file, Budget budget, Refusals refusals) throws Refusal {
        Parts parts = Parts.open(file, budget, refusals);
        try {
            return new XlsxBook(parts, budget, refusals);
        } catch (Refusal e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public List<SheetEntry> sheets() {
        return workbook.sheets();
    }

    @Override
    public Sheet read(SheetEntry entry) throws Refusal {
        return SheetReader.read(file, entry, parts, cells, budget);
    }

    @Override
    public void close() {
        parts.close();
    }
}
