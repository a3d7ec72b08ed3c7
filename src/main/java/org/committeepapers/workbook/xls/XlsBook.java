package org.committeepapers.workbook.xls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Book;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.Refusals;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetEntry;

/**
 * A workbook of the old kind (.xls, BIFF8). Its records are read forwards once and only those of cells are kept; POI's
 * own models of a workbook believe the sizes that a file states.
 */
public final class XlsBook implements Book {

    /** POI holds the file's own table of contents in memory, which a file may consist of. */
    private static final long MOST_BYTES = 50_000_000;

    private final List<SheetEntry> entries;
    private final Map<SheetEntry, Sheet> sheets;

    private XlsBook(List<SheetEntry> entries, Map<SheetEntry, Sheet> sheets) {
        this.entries = entries;
        this.sheets = sheets;
    }

    public static XlsBook open(Path file, Budget budget, Refusals refusals) throws Refusal {
        if (file.toFile().length() > MOST_BYTES) {
            throw refusals.tooLargeForOldKind(MOST_BYTES);
        }
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true)) {
            DocumentEntry workbook = workbook(ole2.getRoot(), refusals);
            try (InputStream in = new BufferedInputStream(ole2.createDocumentInputStream(workbook.getName()))) {
                return read(in, budget, refusals);
            }
        } catch (IOException | RuntimeException e) {
            // POI throws almost any unchecked exception at a file that was cut off or tampered with.
            throw refusals.damaged("it ends too early, or isn't whole", e);
        }
    }

    /** A workbook with a password may be an OLE2 file too, with the package encrypted inside. */
    private static DocumentEntry workbook(DirectoryEntry root, Refusals refusals) throws Refusal, IOException {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw refusals.encrypted();
        }
        if (root.hasEntryCaseInsensitive("Workbook")
                && root.getEntryCaseInsensitive("Workbook") instanceof DocumentEntry workbook) {
            return workbook;
        }
        if (root.hasEntryCaseInsensitive("Book")) {
            throw refusals.oldFormat();
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            throw refusals.otherFormat("a Word document (.doc)");
        }
        throw refusals.notAWorkbook();
    }

    private static XlsBook read(InputStream in, Budget budget, Refusals refusals) throws Refusal {
        XlsRecords records = new XlsRecords(in, refusals);
        XlsGlobals globals = XlsGlobals.read(records, budget);
        XlsSheets sheets = new XlsSheets(globals, budget, refusals.file());
        while (records.nextSubstream()) {
            sheets.read(records);
        }
        if (globals.sheets().isEmpty()) {
            throw refusals.damaged("it has no sheets");
        }
        return new XlsBook(List.copyOf(sheets.byEntry().keySet()), sheets.byEntry());
    }

    @Override
    public List<SheetEntry> sheets() {
        return entries;
    }

    @Override
    public Sheet read(SheetEntry entry) {
        Sheet sheet = sheets.get(entry);
        if (sheet == null) {
            throw new IllegalArgumentException("No sheet of this workbook: " + entry);
        }
        return sheet;
    }

    @Override
    public void close() {
        // The file was let go of once its sheets were read.
    }
}
