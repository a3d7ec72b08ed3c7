package org.committeepapers.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.util.IOUtils;
import org.committeepapers.finding.Refusal;

/** Tells what a file holds by its first bytes. */
public final class WorkbookFile {

    /** A zip file, such as an .xlsx. */
    private static final int ZIP = 0x504b0304;
    /** An .xls, or a workbook with a password. */
    private static final int OLE2 = 0xd0cf11e0;

    private static final int FIRST_ARRAY = 1 << 20;

    static {
        // What a file states of its own sizes isn't believed.
        IOUtils.setMaxByteArrayInitSize(FIRST_ARRAY);
    }

    private WorkbookFile() {}

    /**
     * Opens a file by its content.
     *
     * @param name by which findings call it
     * @throws Refusal if it is no file, is empty, can't be opened or holds no sheets that can be read
     */
    public static Book open(Path file, String name, Limits limits) throws Refusal {
        Budget budget = new Budget(name, limits);
        Refusals refusals = budget.refusals();
        if (Files.isDirectory(file)) {
            throw refusals.of("workbook-is-folder");
        }
        if (Files.notExists(file)) {
            throw refusals.of("workbook-missing");
        }
        if (!Files.isRegularFile(file)) {
            throw refusals.of("workbook-unreadable");
        }
        return switch (first(file, refusals)) {
            case ZIP -> ExcelBook.openPackage(file, budget);
            case OLE2 -> ExcelBook.openOld(file, budget);
            default -> CsvBook.open(file, budget);
        };
    }

    private static int first(Path file, Refusals refusals) throws Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(Integer.BYTES);
            if (start.length == 0) {
                throw refusals.of("workbook-empty");
            }
            return ByteBuffer.wrap(Arrays.copyOf(start, Integer.BYTES)).getInt();
        } catch (IOException e) {
            throw refusals.of("workbook-unreadable");
        }
    }
}
