package org.committeepapers.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The time of entries in ZIP files, which must not depend on the time of day; other programs write other times. */
public final class ZipTime {

    /** Not the first moment of 1980: Java adds a field to times before ZIP's own that depends on the time zone. */
    public static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ZipTime() {}

    /** A ZIP file as a library wrote it, with the fixed time at each entry, so that the same content has the same bytes. */
    public static byte[] fixed(byte[] zip) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(zip.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry undated = new ZipEntry(entry.getName());
                undated.setTimeLocal(FIXED);
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
