package org.committeepapers.hostile;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.committeepapers.examples.ZipParts;

/** What no well-meaning writer of zips offers. */
final class Zips {

    private static final int END = 0x06054b50;
    private static final int LENGTH_OF_END = 22;
    private static final int LENGTH_OF_ENTRY = 46;

    private Zips() {}

    /** Writes a part of a package bit by bit. */
    interface PartWriter {
        void to(Writer out) throws IOException;
    }

    /** Writes the package with one part that is too large to be held: its text with {@code <big/>} written anew. */
    static Path write(Path file, ZipParts parts, String bigPart, PartWriter big) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            for (Map.Entry<String, byte[]> part : parts.parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(bigPart)) {
                    String[] around = parts.text(bigPart).split("<big/>", 2);
                    out.write(around[0]);
                    big.to(out);
                    out.write(around[1]);
                } else {
                    out.write(parts.text(part.getKey()));
                }
                out.flush();
                zip.closeEntry();
            }
        }
        return file;
    }

    /** The package with an entry called otherwise, even as another entry is; both names have the same length. */
    static byte[] renamed(byte[] zip, String from, String to) {
        byte[] old = from.getBytes(StandardCharsets.UTF_8);
        byte[] name = to.getBytes(StandardCharsets.UTF_8);
        if (old.length != name.length) {
            throw new IllegalArgumentException(from + " and " + to + " differ in length");
        }
        byte[] renamed = zip.clone();
        for (int i = 0; i + old.length <= zip.length; i++) {
            if (Arrays.equals(zip, i, i + old.length, old, 0, old.length)) {
                System.arraycopy(name, 0, renamed, i, name.length);
            }
        }
        return renamed;
    }

    /** The package with further names for the bytes of one entry, which thus lie over one another. */
    static byte[] overlapping(byte[] zip, String entry, List<String> names) {
        ByteBuffer end = ByteBuffer.wrap(zip, zip.length - LENGTH_OF_END, LENGTH_OF_END)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN);
        if (end.getInt(0) != END) {
            throw new IllegalArgumentException("The zip has a comment");
        }
        int entries = Short.toUnsignedInt(end.getShort(10));
        int start = end.getInt(16);
        byte[] record = directoryEntry(zip, start, entry);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(zip, 0, zip.length - LENGTH_OF_END);
        for (String name : names) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            ByteBuffer copy =
                    ByteBuffer.allocate(LENGTH_OF_ENTRY + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
            copy.put(record, 0, LENGTH_OF_ENTRY).put(bytes);
            // The length of the name; no extra field and no comment.
            copy.putShort(28, (short) bytes.length).putInt(30, 0);
            out.writeBytes(copy.array());
        }
        byte[] newEnd = Arrays.copyOfRange(zip, zip.length - LENGTH_OF_END, zip.length);
        ByteBuffer.wrap(newEnd)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(8, (short) (entries + names.size()))
                .putShort(10, (short) (entries + names.size()))
                .putInt(12, out.size() - start);
        out.writeBytes(newEnd);
        return out.toByteArray();
    }

    /** The package whose directory says that the entry unpacks to nothing. */
    static byte[] understated(byte[] zip, String entry) {
        byte[] name = entry.getBytes(StandardCharsets.UTF_8);
        byte[] understated = zip.clone();
        for (int i = zip.length - name.length; i >= LENGTH_OF_ENTRY; i--) {
            if (Arrays.equals(zip, i, i + name.length, name, 0, name.length)) {
                Arrays.fill(understated, i - LENGTH_OF_ENTRY + 24, i - LENGTH_OF_ENTRY + 28, (byte) 0);
                return understated;
            }
        }
        throw new IllegalArgumentException("No entry " + entry);
    }

    private static byte[] directoryEntry(byte[] zip, int start, String entry) {
        byte[] name = entry.getBytes(StandardCharsets.UTF_8);
        for (int i = start + LENGTH_OF_ENTRY; i + name.length <= zip.length; i++) {
            if (Arrays.equals(zip, i, i + name.length, name, 0, name.length)) {
                return Arrays.copyOfRange(zip, i - LENGTH_OF_ENTRY, i);
            }
        }
        throw new IllegalArgumentException("No entry " + entry);
    }
}
