package org.committeepapers.workbook.xls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
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
 * A workbook of the old kind (.xls, BIFF8), by the stream of records of POI's event model. Only cells are kept of it:
 * POI's user model makes objects of everything, and many times the memory of the file.
 */
public final class XlsBook implements Book {

    /** POI holds the file's own table of contents in memory, which a file may consist of. */
    private static final int MOST_BYTES = 50_000_000;

    /**
     * Zeros behind the records, for a POI that makes up as many shared texts as a damaged file states where nothing
     * follows them. 5.5.1 doesn't, so they can go.
     */
    private static final int PADDING = 16;

    private final Map<SheetEntry, Sheet> sheets;

    private XlsBook(Map<SheetEntry, Sheet> sheets) {
        this.sheets = sheets;
    }

    public static XlsBook open(Path file, Budget budget, Refusals refusals) throws Refusal {
        if (file.toFile().length() > MOST_BYTES) {
            throw refusals.tooLargeForOldKind(MOST_BYTES);
        }
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true)) {
            DocumentEntry workbook = workbook(ole2.getRoot(), refusals);
            byte[] records;
            try (InputStream in = ole2.createDocumentInputStream(workbook.getName())) {
                records = in.readNBytes(MOST_BYTES);
            }
            return read(new ByteArrayInputStream(Arrays.copyOf(records, records.length + PADDING)), budget, refusals);
        } catch (EncryptedDocumentException e) {
            throw refusals.encrypted();
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
        XlsSheets sheets = new XlsSheets(budget, refusals);
        RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            budget.time();
            sheets.add(record);
        }
        return new XlsBook(sheets.finished());
    }

    @Override
    public List<SheetEntry> sheets() {
        return List.copyOf(sheets.keySet());
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
