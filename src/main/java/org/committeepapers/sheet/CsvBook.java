package org.committeepapers.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.committeepapers.finding.Location;
import org.committeepapers.finding.Refusal;
import org.committeepapers.finding.Remarks;
import org.committeepapers.text.Names;

/**
 * A table as plain text (.csv), which is one sheet. Every cell is text, even if it looks like a formula, number or
 * date.
 */
final class CsvBook implements Book {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** A first line by which some programs tell Excel the separator; it isn't part of the table. */
    private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=([,;\\t])\"?(?:\\r\\n?|\\n|$)");

    /** The characters and the lines in which the separator is looked for. */
    private static final int SAMPLE = 1 << 16;

    private static final int SAMPLED_LINES = 500;

    /** A quotation mark that is never closed makes one cell of the rest of the file. */
    private static final int LONGEST_CELL = 1_000_000;

    private final Sheet sheet;
    private final boolean encodingAssumed;

    private CsvBook(Sheet sheet, boolean encodingAssumed) {
        this.sheet = sheet;
        this.encodingAssumed = encodingAssumed;
    }

    static CsvBook open(Path file, Budget budget) throws Refusal {
        Refusals refusals = budget.refusals();
        try {
            budget.plainText(Files.size(file));
            Encoding encoding = Encoding.of(Files.readAllBytes(file));
            String text = encoding.text();
            Other.refuse(text, refusals);
            Matcher declared = DECLARED.matcher(text);
            boolean isDeclared = declared.lookingAt();
            char separator = isDeclared ? declared.group(1).charAt(0) : separator(text, refusals);
            String table = isDeclared ? text.substring(declared.end()) : text;
            return new CsvBook(read(table, separator, budget), encoding.assumed());
        } catch (CsvParseException e) {
            throw refusals.of("workbook-damaged/quotation");
        } catch (IOException e) {
            throw refusals.of("workbook-unreadable");
        }
    }

    /** By RFC 4180: a quoted cell may continue over several lines of the file. */
    @SuppressWarnings("removal") // FastCSV means to refuse words behind a closing quotation mark one day.
    private static CsvReader<CsvRecord> lines(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .build(CsvRecordHandler.of(handler -> handler.maxFieldSize(LONGEST_CELL)), text);
    }

    /** The separator that divides the lines best. */
    private static char separator(String text, Refusals refusals) throws Refusal {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        char best = ',';
        long most = 0;
        for (char separator : new char[] {',', ';', '\t'}) {
            long divisions = divisions(sample, separator);
            if (divisions > most) {
                best = separator;
                most = divisions;
            }
        }
        if (most == 0) {
            throw refusals.of("workbook-not-xlsx");
        }
        return best;
    }

    /**
     * How well the separator divides the sample: the number of lines with the commonest number of cells, times the
     * divisions in each. So the commas in sentences don't win over semicolons between cells.
     */
    private static long divisions(String sample, char separator) {
        Map<Integer, Long> linesByCells = lines(sample, separator).stream()
                .limit(SAMPLED_LINES)
                .collect(Collectors.groupingBy(CsvRecord::getFieldCount, Collectors.counting()));
        return linesByCells.entrySet().stream()
                .mapToLong(entry -> entry.getValue() * (entry.getKey() - 1))
                .max()
                .orElse(0);
    }

    private static Sheet read(String table, char separator, Budget budget) throws Refusal {
        String name = Names.withoutExtension(budget.refusals().file());
        SheetBuilder sheet = new SheetBuilder(new SheetEntry(name, 0, false), budget);
        CellValues values = new CellValues(false, budget);
        int row = 0;
        String last = "";
        for (CsvRecord line : lines(table, separator)) {
            for (int column = 0; column < line.getFieldCount(); column++) {
                last = line.getField(column);
                if (!last.isBlank()) {
                    sheet.put(row, column, values.text(CellText.of(last), CellFormat.GENERAL));
                }
            }
            row++;
        }
        if (last.indexOf('\n') >= 0 && table.chars().filter(sign -> sign == '"').count() % 2 == 1) {
            // The last cell took in the rest of the file.
            throw budget.refusals().of("workbook-damaged/quotation");
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

    /**
     * A file of another kind, recognised by its beginning.
     *
     * @param key of the refusal: of a document, which no spreadsheet program can save as a workbook, or of another format
     */
    private record Other(String name, Pattern start, String key) {

        /** Tried in this order. */
        private static final List<Other> ALL = List.of(
                new Other("a PDF", "%PDF-", Refusals.DOCUMENT),
                new Other("a document in rich text format (.rtf)", "\\{\\\\rtf", Refusals.DOCUMENT),
                new Other("a JSON file", "\\s*[{\\[]\\s*[\"{\\[]", Refusals.DOCUMENT),
                new Other("an XML file (such as an XML Spreadsheet 2003)", "\\s*<\\?xml\\b", Refusals.OTHER),
                new Other(
                        "a web page (HTML), as some programs export under the name of a workbook",
                        "\\s*<(?:!doctype|html|head|body|meta|table|style|div|!--)|MIME-Version:",
                        Refusals.OTHER));

        private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");

        /** A stray control character in so many is allowed; with more the file isn't text. */
        private static final int ONE_CONTROL_IN = 30;

        Other(String name, String start, String key) {
            this(name, Pattern.compile("(?i)" + start), key);
        }

        static void refuse(String text, Refusals refusals) throws Refusal {
            for (Other other : ALL) {
                if (other.start().matcher(text).lookingAt()) {
                    throw refusals.of(other.key(), other.name());
                }
            }
            long controls = CONTROL.matcher(text).results().count();
            if (text.indexOf('\0') >= 0 || controls * ONE_CONTROL_IN > text.length()) {
                throw refusals.of("workbook-not-xlsx");
            }
        }
    }

    /** @param assumed whether nothing in the file says in which encoding it is */
    private record Encoding(String text, boolean assumed) {

        /** By the byte order mark, else UTF-8 where all bytes fit, else Windows-1252. */
        static Encoding of(byte[] bytes) {
            int second = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
            if (second == 0xfffe || second == 0xfeff) {
                return new Encoding(new String(bytes, StandardCharsets.UTF_16), false);
            }
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return new Encoding(text.startsWith("\ufeff") ? text.substring(1) : text, false);
            } catch (CharacterCodingException e) {
                return new Encoding(new String(bytes, WINDOWS_1252), true);
            }
        }
    }
}
