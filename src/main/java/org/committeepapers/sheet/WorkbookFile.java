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
    /** The first byte of workbooks of Excel 2 to 4, which have a zero, two or four after it and then a length. */
    private static final int BEFORE_OLE2 = 0x09;

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
            throw refusals.unreadable();
        }
        byte[] start = start(file, refusals);
        if (start.length == 0) {
            throw refusals.of("workbook-empty");
        }
        int first = ByteBuffer.wrap(Arrays.copyOf(start, Integer.BYTES)).getInt();
        if (first >>> 24 == BEFORE_OLE2 && (first & 0xff) == 0 && start.length == Integer.BYTES) {
            throw refusals.of("workbook-old-format");
        }
        return switch (first) {
            case ZIP -> ExcelBook.openPackage(file, budget);
            case OLE2 -> ExcelBook.openOld(file, budget);
            default -> CsvBook.open(file, budget);
        };
    }

    private static byte[] start(Path file, Refusals refusals) throws Refusal {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Integer.BYTES);
        } catch (IOException e) {
            throw refusals.unreadable();
        }
    }
}
