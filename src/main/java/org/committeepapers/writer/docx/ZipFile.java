package org.committeepapers.writer.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes packed content as a ZIP file (APPNOTE 6.3), without a trace of the time. The JDK's own writer packs everything
 * itself, when all parts of an Office file are known, and so would have to be given the longest at its full length.
 */
final class ZipFile {

    private static final int ENTRY = 0x04034b50;
    private static final int SIZES = 0x08074b50;
    private static final int LISTED = 0x02014b50;
    private static final int END = 0x06054b50;

    private static final short VERSION = 20;

    /** Names are in UTF-8, and the sizes follow the content. */
    private static final short FLAGS = 0x0808;

    private static final short DEFLATED = 8;

    /** 1 February 1980, as the first day of that year is taken for no date by some. */
    private static final short DAY = 0x41;

    private final OutputStream out;
    private final List<ByteBuffer> list = new ArrayList<>();
    private long position;

    ZipFile(OutputStream out) {
        this.out = out;
    }

    void entry(String name, PackedContent content) throws IOException {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        list.add(listed(bytes, content));
        write(properties(record(30 + bytes.length).putInt(ENTRY))
                .putInt(0)
                .putInt(0)
                .putInt(0)
                .putShort((short) bytes.length)
                .putShort((short) 0)
                .put(bytes));
        content.writePacked(out);
        position += content.packedLength();
        write(sizes(record(16).putInt(SIZES), content));
    }

    private ByteBuffer listed(byte[] name, PackedContent content) {
        ByteBuffer record = properties(record(46 + name.length).putInt(LISTED).putShort(VERSION));
        return sizes(record, content)
                .putShort((short) name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) position)
                .put(name);
    }

    private static ByteBuffer properties(ByteBuffer record) {
        return record.putShort(VERSION)
                .putShort(FLAGS)
                .putShort(DEFLATED)
                .putShort((short) 0)
                .putShort(DAY);
    }

    private static ByteBuffer sizes(ByteBuffer record, PackedContent content) {
        return record.putInt((int) content.crc()).putInt(content.packedLength()).putInt((int) content.length());
    }

    /** Writes the list of all entries. Leaves the file open. */
    void finish() throws IOException {
        long start = position;
        for (ByteBuffer listed : list) {
            write(listed);
        }
        write(record(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) list.size())
                .putShort((short) list.size())
                .putInt((int) (position - start))
                .putInt((int) start)
                .putShort((short) 0));
    }

    private static ByteBuffer record(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer record) throws IOException {
        out.write(record.array());
        position += record.capacity();
    }
}
