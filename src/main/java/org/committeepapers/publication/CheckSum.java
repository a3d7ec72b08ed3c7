package org.committeepapers.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * What a file was when it was written, to see whether the disk gives back the same. It tells damage, not malice, for
 * which there is the hash in the manifest, which takes far longer.
 *
 * @param crc of its bytes, CRC-32C
 */
record CheckSum(long bytes, long crc) {

    /** Whether this is a file, no link, and holds the same. */
    boolean isOf(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == bytes && crc(file) == crc;
    }

    private static long crc(Path file) throws IOException {
        CRC32C crc = new CRC32C();
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            in.transferTo(new CheckedOutputStream(OutputStream.nullOutputStream(), crc));
        }
        return crc.getValue();
    }
}
