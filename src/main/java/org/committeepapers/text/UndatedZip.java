package org.committeepapers.text;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A ZIP file whose entries all have the same time, so that the same content has the same bytes. POI writes into it as into
 * any other.
 */
public final class UndatedZip extends ZipArchiveOutputStream {

    /** Not the first moment of 1980: Java adds a field to times before ZIP's own that depends on the time zone. */
    public static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    public UndatedZip(OutputStream out) {
        super(out);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        entry.setTimeLocal(TIME);
        super.putArchiveEntry(entry);
    }
}
