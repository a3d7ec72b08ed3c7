package org.committeepapers.workbook.csv;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the bytes of a text file stand for characters.
 *
 * @param mark bytes before the text that say so
 * @param assumed whether nothing in the file says so
 */
record CsvEncoding(Charset charset, int mark, boolean assumed) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LONGEST_MARK = 3;

    /** The encoding that the file's mark names, else UTF-8 where every byte fits it, else Windows-1252. */
    static CsvEncoding of(Path file) throws IOException {
        String start;
        try (InputStream in = Files.newInputStream(file)) {
            start = new String(in.readNBytes(LONGEST_MARK), StandardCharsets.ISO_8859_1);
        }
        if (start.equals("\u00ef\u00bb\u00bf")) {
            return new CsvEncoding(StandardCharsets.UTF_8, 3, false);
        }
        if (start.startsWith("\u00ff\u00fe")) {
            return new CsvEncoding(StandardCharsets.UTF_16LE, 2, false);
        }
        if (start.startsWith("\u00fe\u00ff")) {
            return new CsvEncoding(StandardCharsets.UTF_16BE, 2, false);
        }
        return isUtf8(file)
                ? new CsvEncoding(StandardCharsets.UTF_8, 0, false)
                : new CsvEncoding(WINDOWS_1252, 0, true);
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The characters of the file; bytes that stand for none become U+FFFD. */
    Reader reader(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.skipNBytes(mark);
            return new BufferedReader(new InputStreamReader(in, charset));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
