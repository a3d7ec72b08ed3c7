package org.committeepapers.workbook.xls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.text.Characters;
import org.committeepapers.workbook.sheet.Book;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.Refusals;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetEntry;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of the old kind (.xls, BIFF8), by the stream of records of POI's event model. Only cells are kept of it:
 * POI's user model makes objects of everything, and many times the memory of the file.
 *
 * <p>The records come as they lie in the file: those of the whole, then those of each sheet, each between a beginning and
 * an end. A chart on a sheet has its own between those of the sheet.
 */
public final class XlsBook implements Book {

    /** POI holds the file's own table of contents in memory, which a file may consist of. No setting raises it. */
    private static final int MOST_BYTES = 50_000_000;

    private final Budget budget;
    private final XlsGlobals globals = new XlsGlobals();
    private final List<BoundSheetRecord> tabs = new ArrayList<>();
    private final Map<SheetEntry, Sheet> sheets = new TreeMap<>(Comparator.comparingInt(SheetEntry::index));
    private @Nullable Iterator<BoundSheetRecord> inOrder;

    /** How many beginnings had no end so far. */
    private int depth;

    /** Of the sheet whose records follow; none before the first, and in charts and macros. */
    private @Nullable XlsSheet sheet;

    private XlsBook(Budget budget) {
        this.budget = budget;
    }

    public static XlsBook open(Path file, Budget budget) throws Refusal {
        Refusals refusals = budget.refusals();
        if (file.toFile().length() > MOST_BYTES) {
            throw refusals.of(
                    "workbook-too-large",
                    "The workbook has more than %,d bytes, which is too many for one of the old kind (.xls)."
                            .formatted(MOST_BYTES),
                    Refusals.SAVE_AS_XLSX);
        }
        try (POIFSFileSystem ole2 = new POIFSFileSystem(file.toFile(), true)) {
            XlsBook book = new XlsBook(budget);
            DocumentEntry workbook = workbook(ole2.getRoot(), refusals);
            try (InputStream in = ole2.createDocumentInputStream(workbook.getName())) {
                book.read(new ByteArrayInputStream(in.readNBytes(MOST_BYTES)));
            }
            return book;
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

    private void read(InputStream in) throws Refusal {
        RecordFactoryInputStream records = new RecordFactoryInputStream(in, false);
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            budget.time();
            add(record);
        }
        if (depth > 0) {
            throw budget.refusals().damaged("it ends too early");
        }
        if (tabs.isEmpty()) {
            throw budget.refusals().damaged("it has no sheets");
        }
    }

    private void add(Record record) throws Refusal {
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
            throw budget.refusals().oldFormat();
        }
        if (record.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        if (inOrder == null) {
            inOrder = Arrays.asList(BoundSheetRecord.orderByBofPosition(tabs)).iterator();
        }
        if (inOrder.hasNext()) {
            BoundSheetRecord tab = inOrder.next();
            boolean cells = record.getType() == BOFRecord.TYPE_WORKSHEET;
            boolean hidden = tab.isHidden() || tab.isVeryHidden();
            SheetEntry entry = new SheetEntry(Characters.legal(tab.getSheetname()), tabs.indexOf(tab), hidden);
            sheet = cells ? new XlsSheet(entry, globals, budget) : null;
        }
    }

    private void end() throws Refusal {
        depth--;
        if (depth == 0 && sheet != null) {
            Sheet read = sheet.finished();
            sheets.put(read.entry(), read);
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

    @Override
    public List<SheetEntry> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public Sheet read(SheetEntry entry) {
        Sheet read = sheets.get(entry);
        if (read == null) {
            throw new IllegalArgumentException("No sheet of this workbook: " + entry);
        }
        return read;
    }

    @Override
    public void close() {
        // The file was let go of once its sheets were read.
    }
}
