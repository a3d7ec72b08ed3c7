package org.committeepapers.writer.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Content that is packed while it is written, so that it is never held at its full length. */
final class PackedContent extends OutputStream {

    private static final int BUFFER = 1 << 13;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final OutputStream out = new DeflaterOutputStream(packed, deflater, BUFFER);
    private final CRC32 crc = new CRC32();
    private long length;

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        crc.update(bytes, from, count);
        out.write(bytes, from, count);
        length += count;
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            deflater.end();
        }
    }

    /** Of what was written, not of what it takes packed. */
    long length() {
        return length;
    }

    long crc() {
        return crc.getValue();
    }

    /** What it takes packed; once it is closed. */
    int packedLength() {
        return packed.size();
    }

    /** What was written, packed; once it is closed. */
    InputStream packed() {
        return new ByteArrayInputStream(packed.toByteArray());
    }
}
