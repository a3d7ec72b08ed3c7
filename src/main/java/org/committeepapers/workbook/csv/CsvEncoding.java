package org.committeepapers.workbook.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the bytes of a text file stand for characters.
 *
 * @param mark bytes before the text that say so
 * @param assumed whether nothing in the file says so
 */
record CsvEncoding(Charset charset, int mark, boolean assumed) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LONGEST_MARK = 3;
    private static final int PIECE = 1 << 16;

    private record Mark(List<Integer> bytes, Charset charset) {

        boolean opens(byte[] start) {
            return start.length >= bytes.size()
                    && bytes.equals(Arrays.asList(boxed(start)).subList(0, bytes.size()));
        }

        private static Integer[] boxed(byte[] bytes) {
            Integer[] boxed = new Integer[bytes.length];
            Arrays.setAll(boxed, i -> bytes[i] & 0xff);
            return boxed;
        }
    }

    private static final List<Mark> MARKS = List.of(
            new Mark(List.of(0xef, 0xbb, 0xbf), StandardCharsets.UTF_8),
            new Mark(List.of(0xff, 0xfe), StandardCharsets.UTF_16LE),
            new Mark(List.of(0xfe, 0xff), StandardCharsets.UTF_16BE));

    /** The encoding that the file's mark names, else UTF-8 where every byte fits it, else Windows-1252. */
    static CsvEncoding of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LONGEST_MARK);
        }
        Optional<Mark> mark = MARKS.stream().filter(known -> known.opens(start)).findFirst();
        if (mark.isPresent()) {
            return new CsvEncoding(mark.get().charset(), mark.get().bytes().size(), false);
        }
        return isUtf8(file)
                ? new CsvEncoding(StandardCharsets.UTF_8, 0, false)
                : new CsvEncoding(WINDOWS_1252, 0, true);
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] piece = new char[PIECE];
        try (InputStream in = Files.newInputStream(file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())) {
            int read = reader.read(piece);
            while (read >= 0) {
                read = reader.read(piece);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The characters of the file; bytes that stand for none become U+FFFD. */
    Reader reader(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), PIECE);
        try {
            in.skipNBytes(mark);
            return new BufferedReader(new InputStreamReader(in, charset));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
