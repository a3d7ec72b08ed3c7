package org.committeepapers.workbook.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a .csv by RFC 4180: a quoted cell may continue over several lines of the file. Throws FastCSV's
 * unchecked exceptions if a cell or line never ends.
 */
final class CsvLines {

    private static final int MOST_CELLS = 20_000;
    private static final int LONGEST_CELL = 1_000_000;
    private static final int LONGEST_LINE = 4_000_000;

    /** Enough lines of a sample to find the separator. */
    private static final int SAMPLED = 500;

    private final QuoteCount text;
    private final Iterator<CsvRecord> records;
    private List<String> last = List.of();

    /** FastCSV means to refuse words behind a closing quotation mark one day; until then they belong to the cell. */
    @SuppressWarnings("removal")
    CsvLines(char separator, Reader reader) {
        this.text = new QuoteCount(reader);
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_LINE)
                .build(
                        CsvRecordHandler.of(handler -> handler.maxFields(MOST_CELLS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_LINE)),
                        text)
                .iterator();
    }

    /**
     * The separator that divides the lines best; empty where none divides any.
     *
     * @param sample the beginning of the file
     */
    static Optional<Character> separator(String sample) {
        Optional<Character> best = Optional.empty();
        int most = 0;
        for (char separator : new char[] {',', ';', '\t'}) {
            int divisions = divisions(separator, sample);
            if (divisions > most) {
                best = Optional.of(separator);
                most = divisions;
            }
        }
        return best;
    }

    /**
     * How well the separator divides the sample: the number of lines with the commonest number of cells, times the
     * divisions in each. So the commas in sentences don't win over semicolons between cells.
     */
    private static int divisions(char separator, String sample) {
        Map<Integer, Integer> linesByCells = new HashMap<>();
        CsvLines lines = new CsvLines(separator, new StringReader(sample));
        List<String> cells = lines.next();
        for (int line = 0; line < SAMPLED && !cells.isEmpty(); line++) {
            linesByCells.merge(cells.size(), 1, Integer::sum);
            cells = lines.next();
        }
        return linesByCells.entrySet().stream()
                .mapToInt(entry -> entry.getValue() * (entry.getKey() - 1))
                .max()
                .orElse(0);
    }

    /** The cells of the next line, one blank cell where it is empty; no cells at the end of the file. */
    List<String> next() {
        if (!records.hasNext()) {
            return List.of();
        }
        last = records.next().getFields();
        return last.isEmpty() ? List.of("") : last;
    }

    /** Whether, at the end, a quotation mark was left open, so that the last cell took in the rest of the file. */
    boolean endsWithinQuotes() {
        boolean severalLines = !last.isEmpty() && last.getLast().indexOf('\n') >= 0;
        return severalLines && text.quotes % 2 == 1;
    }

    /** Counts quotation marks; a whole file has an even number. */
    private static final class QuoteCount extends FilterReader {

        private long quotes;

        QuoteCount(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                quotes += buffer[i] == '"' ? 1 : 0;
            }
            return read;
        }
    }
}
