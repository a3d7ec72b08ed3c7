package org.committeepapers.writer.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.TargetMode;

/** A part of an Office file. POI keeps its relationships; its content is compressed as it is written. */
public final class Part {

    private final PackagePart part;
    private final PackedContent content = new PackedContent();

    Part(PackagePart part) {
        this.part = part;
    }

    public PackedContent content() {
        return content;
    }

    /** Writes its content as XML; close it before saving the file. */
    public Xml xml() {
        return new Xml(content);
    }

    /** Writes content other than XML. */
    public void write(byte[] bytes) {
        try (OutputStream out = content) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Relates it to another part, and returns the id to use in its XML.
     *
     * @param kind of relationship, such as {@code /image}
     */
    public String relate(Part to, String kind) {
        return part.addRelationship(to.part.getPartName(), TargetMode.INTERNAL, OfficePackage.RELATIONSHIPS + kind)
                .getId();
    }

    /** Relates it to another part by this id. */
    void relate(Part to, String kind, String id) {
        part.addRelationship(to.part.getPartName(), TargetMode.INTERNAL, OfficePackage.RELATIONSHIPS + kind, id);
    }

    /** Relates it to an address, and returns the id. */
    public String link(String address) {
        return part.addExternalRelationship(address, OfficePackage.RELATIONSHIPS + "/hyperlink")
                .getId();
    }

    /** Content that is compressed as it is written, so that its full length is never held. */
    static final class PackedContent extends OutputStream {

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

        /** Before compression. */
        long length() {
            return length;
        }

        long crc() {
            return crc.getValue();
        }

        int packedLength() {
            return packed.size();
        }

        InputStream packed() {
            return new ByteArrayInputStream(packed.toByteArray());
        }
    }
}
