package org.committeepapers.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Tables for spreadsheets (RFC 4180): UTF-8 with the byte order mark that Excel needs. */
public final class Csv {

    /**
     * Text that spreadsheets would run as a formula. An apostrophe is put before it, even if it already begins with
     * apostrophes.
     */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r]");

    private Csv() {}

    /** Writes rows of cells, the names of the columns first. The stream stays open. */
    public static void write(Iterable<List<String>> rows, OutputStream out) throws IOException {
        out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
        CsvWriter csv = CsvWriter.builder().build(out);
        for (List<String> row : rows) {
            csv.writeRecord(row.stream()
                    .map(cell -> FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell)
                    .toList());
        }
        csv.flush();
    }
}
