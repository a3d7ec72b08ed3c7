package org.committeepapers.workbook.officer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Takes the time of day out of a package, so that the same workbook is always the same bytes. */
final class UndatedZip {

    /**
     * Not the first moment of 1980: Java takes that for a time before ZIP's own and adds one that depends on the time
     * zone.
     */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private UndatedZip() {}

    /** The package with the same parts in the same order. */
    static byte[] of(byte[] dated) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(dated.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(dated));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry undated = new ZipEntry(entry.getName());
                undated.setTimeLocal(ENTRY_TIME);
                out.putNextEntry(undated);
                in.transferTo(out);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
