package org.committeepapers.workbook.sheet;

import java.nio.file.Path;
import java.util.List;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.csv.CsvBook;
import org.committeepapers.workbook.xls.XlsBook;
import org.committeepapers.workbook.xlsx.XlsxBook;

/** The sheets of a file, alike for every kind of file that holds a tracker. */
public interface Book extends AutoCloseable {

    /**
     * Opens a file as what it holds, whatever its name says.
     *
     * @throws Refusal if it holds no sheets that can be read
     */
    static Book open(Path file, Budget budget, Refusals refusals) throws Refusal {
        return switch (FileKind.of(file, refusals)) {
            case PACKAGE -> XlsxBook.open(file, budget, refusals);
            case OLD_WORKBOOK -> XlsBook.open(file, budget, refusals);
            case TEXT -> CsvBook.open(file, budget, refusals);
        };
    }

    /** The sheets with cells, in the order of their tabs. */
    List<SheetEntry> sheets();

    /** Reads one of {@link #sheets()}; each may be read once. */
    Sheet read(SheetEntry entry) throws Refusal;

    /** Says what there is to know of the file as a whole. */
    default void report(Remarks remarks) {
        // Most files leave nothing to guess.
    }

    @Override
    void close();
}
