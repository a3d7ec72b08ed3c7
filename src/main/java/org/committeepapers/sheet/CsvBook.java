package org.committeepapers.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.sheet.Book.SheetEntry;

/**
 * A table as plain text (.csv), which is one sheet. Every cell is text, even if it looks like a formula, number or
 * date.
 */
final class CsvBook implements Book {

    /** A first line by which some programs tell Excel the separator; it isn't part of the table. */
    private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=([,;\\t])\"?(?:\\r\\n?|\\n|$)");

    private static final int SAMPLE = 1 << 16;
    /** As many as a sheet has rows. */
    private static final int MOST_LINES = 1 << 20;

    private final Sheet sheet;
    private final boolean encodingAssumed;

    private CsvBook(Sheet sheet, boolean encodingAssumed) {
        this.sheet = sheet;
        this.encodingAssumed = encodingAssumed;
    }

    static CsvBook open(Path file, Budget budget) throws Refusal {
        Refusals refusals = budget.refusals();
        budget.plainText(file.toFile().length());
        try {
            CsvEncoding encoding = CsvEncoding.of(file);
            String sample = sample(file, encoding);
            OtherText.refuse(sample, refusals);
            Matcher declared = DECLARED.matcher(sample);
            boolean isDeclared = declared.lookingAt();
            char separator = isDeclared
                    ? declared.group(1).charAt(0)
                    : CsvLines.separator(sample).orElseThrow(refusals::notAWorkbook);
            try (Reader reader = encoding.reader(file)) {
                CsvLines lines = new CsvLines(separator, reader);
                if (isDeclared) {
                    lines.next();
                }
                Sheet sheet = read(lines, budget);
                if (lines.endsWithinQuotes()) {
                    throw refusals.of("workbook-damaged/quotation");
                }
                return new CsvBook(sheet, encoding.assumed());
            }
        } catch (CsvParseException e) {
            throw refusals.of("workbook-damaged/quotation");
        } catch (IOException | UncheckedIOException e) {
            throw refusals.unreadable();
        }
    }

    private static String sample(Path file, CsvEncoding encoding) throws IOException {
        char[] sample = new char[SAMPLE];
        int length = 0;
        try (Reader reader = encoding.reader(file)) {
            int read = 0;
            while (read >= 0 && length < SAMPLE) {
                length += read;
                read = reader.read(sample, length, SAMPLE - length);
            }
        }
        return new String(sample, 0, length);
    }

    private static Sheet read(CsvLines lines, Budget budget) throws Refusal {
        String name = Names.withoutExtension(budget.refusals().file());
        SheetBuilder sheet = new SheetBuilder(new SheetEntry(name, 0, false), budget);
        CellValues values = new CellValues(false, budget);
        List<String> cells = lines.next();
        for (int row = 0; !cells.isEmpty(); row++) {
            if (row == MOST_LINES) {
                throw budget.refusals().damaged("it has more lines than a sheet has rows");
            }
            for (int column = 0; column < cells.size(); column++) {
                String words = cells.get(column);
                if (!words.isBlank()) {
                    sheet.put(row, column, values.text(CellText.of(words), CellFormat.GENERAL));
                }
            }
            cells = lines.next();
        }
        return sheet.build();
    }

    @Override
    public List<SheetEntry> sheets() {
        return List.of(sheet.entry());
    }

    @Override
    public Sheet read(SheetEntry only) {
        return sheet;
    }

    @Override
    public void report(Remarks remarks) {
        if (encodingAssumed) {
            remarks.add("csv-encoding", new Location.File(sheet.file()), "");
        }
    }

    @Override
    public void close() {
        // The file was let go of once it was read.
    }

    /** Files of other kinds that aren't packages, recognised by their beginnings. */
    private static final class OtherText {

        private static final int LONGEST_START = 1_000;
        /** A stray control character in so many is allowed; with more the file isn't text. */
        private static final int ONE_CONTROL_IN = 30;

        private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");

        /** Tried in this order. */
        private static final List<Kind> KINDS = List.of(
                new Kind("a PDF", "%PDF-", true),
                new Kind("a document in rich text format (.rtf)", "\\{\\\\rtf", true),
                new Kind("a JSON file", "\\s*[{\\[]\\s*[\"{\\[]", true),
                new Kind(
                        "an XML file (such as an XML Spreadsheet 2003)",
                        "\\s*<\\?xml\\b.{0,900}?(?:excel|spreadsheet)",
                        false),
                new Kind(
                        "a web page (HTML), as some programs export under the name of a workbook",
                        "\\s*(?:<!doctype\\s|<html\\b|<head\\b|<body\\b|<meta\\b|<table\\b|<style\\b|<div\\b|<!--"
                                + "|MIME-Version:)",
                        false),
                new Kind("an XML file", "\\s*<\\?xml\\b", false));

        /** @param isDocument whether it is what no spreadsheet program can save as a workbook */
        private record Kind(String name, Pattern start, boolean isDocument) {
            Kind(String name, String start, boolean isDocument) {
                this(name, Pattern.compile("(?is)" + start), isDocument);
            }
        }

        static void refuse(String sample, Refusals refusals) throws Refusal {
            String start = sample.substring(0, Math.min(sample.length(), LONGEST_START));
            for (Kind kind : KINDS) {
                if (kind.start().matcher(start).lookingAt()) {
                    throw kind.isDocument() ? refusals.document(kind.name()) : refusals.otherFormat(kind.name());
                }
            }
            long controls = CONTROL.matcher(sample).results().count();
            if (sample.indexOf('\0') >= 0 || controls * ONE_CONTROL_IN > sample.length()) {
                throw refusals.notAWorkbook();
            }
        }
    }

    /**
     * The encoding of a text file.
     *
     * @param mark the length of its byte order mark, in bytes
     * @param assumed whether nothing in the file says so
     */
    private record CsvEncoding(Charset charset, int mark, boolean assumed) {

        private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
        private static final int LONGEST_MARK = 3;

        /** The encoding that the byte order mark names, else UTF-8 where all bytes fit, else Windows-1252. */
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

        /** Bytes that stand for no character become U+FFFD. */
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

    /**
     * The lines of a .csv by RFC 4180: a quoted cell may continue over several lines of the file. Throws FastCSV's
     * unchecked exceptions if a cell or line never ends.
     */
    private static final class CsvLines {

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
}
