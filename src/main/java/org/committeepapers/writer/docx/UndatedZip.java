package org.committeepapers.writer.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A ZIP file whose bytes don't tell when they were written. */
final class UndatedZip extends ZipArchiveOutputStream {

    /**
     * Not the first moment of 1980: Java takes that for a time before ZIP's own and adds one that depends on the time
     * zone.
     */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    UndatedZip(OutputStream out) {
        super(out);
    }

    @Override
    public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
        entry.setTimeLocal(ENTRY_TIME);
        super.putArchiveEntry(entry);
    }

    /** Adds what is packed already, as it is. */
    void add(String name, PackedContent content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setSize(content.length());
        entry.setCompressedSize(content.packedLength());
        entry.setCrc(content.crc());
        addRawArchiveEntry(entry, content.packed());
    }
}
