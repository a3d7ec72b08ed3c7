package org.committeepapers.workbook.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.util.IOUtils;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.csv.CsvBook;
import org.committeepapers.workbook.sheet.Book;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.Limits;
import org.committeepapers.workbook.sheet.Refusals;
import org.committeepapers.workbook.xls.XlsBook;
import org.committeepapers.workbook.xlsx.XlsxBook;

/** Tells what a file holds by its first bytes. */
public final class WorkbookFile {

    private static final int LONGEST_START = 64;
    private static final int FIRST_ARRAY = 1 << 20;

    static {
        // POI's limits hold for the whole process, so they stand where the settings can at most raise ours to. Ours
        // are counted first. What a file states of its own sizes isn't believed.
        ZipSecureFile.setMaxFileCount(Integer.MAX_VALUE);
        ZipSecureFile.setMaxEntrySize(Integer.MAX_VALUE);
        ZipSecureFile.setMinInflateRatio(1.0 / Integer.MAX_VALUE);
        IOUtils.setMaxByteArrayInitSize(FIRST_ARRAY);
    }

    private WorkbookFile() {}

    /**
     * Opens a file as what it holds. The time that may be spent on it counts from now on.
     *
     * @param name by which findings name it
     * @throws Refusal if it is no file, is empty, can't be opened or holds no sheets that can be read
     */
    public static Book open(Path file, String name, Limits limits) throws Refusal {
        Budget budget = new Budget(file, name, limits);
        Refusals refusals = budget.refusals();
        if (Files.isDirectory(file)) {
            throw refusals.of(
                    "workbook-is-folder",
                    "This is a folder, not a workbook.",
                    "Name a workbook (.xlsx) in the folder.");
        }
        if (Files.notExists(file)) {
            throw refusals.of("workbook-missing", "There is no such file.", "Check the name and the folder.");
        }
        if (!Files.isRegularFile(file)) {
            throw refusals.unreadable();
        }
        byte[] start = start(file, refusals);
        if (start.length == 0) {
            throw refusals.of("workbook-empty", "The file is empty (0 bytes).", Refusals.COPY_AGAIN);
        }
        return switch (FileMagic.valueOf(start)) {
            case OOXML -> XlsxBook.open(file, budget);
            case OLE2 -> XlsBook.open(file, budget);
            case BIFF2, BIFF3, BIFF4 -> throw refusals.oldFormat();
            default -> CsvBook.open(file, budget);
        };
    }

    private static byte[] start(Path file, Refusals refusals) throws Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LONGEST_START);
        } catch (IOException e) {
            throw refusals.unreadable();
        }
    }
}
