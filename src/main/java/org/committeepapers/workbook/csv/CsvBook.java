package org.committeepapers.workbook.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.committeepapers.diagnostic.Location;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.workbook.sheet.Book;
import org.committeepapers.workbook.sheet.Budget;
import org.committeepapers.workbook.sheet.CellFormat;
import org.committeepapers.workbook.sheet.CellText;
import org.committeepapers.workbook.sheet.CellValues;
import org.committeepapers.workbook.sheet.Refusals;
import org.committeepapers.workbook.sheet.Remarks;
import org.committeepapers.workbook.sheet.Sheet;
import org.committeepapers.workbook.sheet.SheetBuilder;
import org.committeepapers.workbook.sheet.SheetEntry;

/**
 * A table as plain text (.csv), which is one sheet. Every cell is text: what looks like a formula, a number or a date
 * is left as it is.
 */
public final class CsvBook implements Book {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z]{3,4}$");
    private static final int SAMPLE = 1 << 16;
    /** What a sheet of a spreadsheet can hold; blank lines cost nothing else. */
    private static final int MOST_LINES = 1 << 20;

    private final SheetEntry entry;
    private final Sheet sheet;
    private final CsvEncoding encoding;

    private CsvBook(SheetEntry entry, Sheet sheet, CsvEncoding encoding) {
        this.entry = entry;
        this.sheet = sheet;
        this.encoding = encoding;
    }

    public static CsvBook open(Path file, Budget budget, Refusals refusals) throws Refusal {
        try {
            CsvEncoding encoding = CsvEncoding.of(file);
            String sample = sample(file, encoding);
            TextKind.check(sample, refusals);
            Optional<CsvSeparator> separator = CsvSeparator.of(sample);
            if (separator.isEmpty()) {
                throw refusals.notAWorkbook();
            }
            String name = EXTENSION.matcher(refusals.file()).replaceFirst("");
            SheetEntry entry = new SheetEntry(name, 0, false);
            try (Reader reader = encoding.reader(file)) {
                CsvLines lines = new CsvLines(separator.get().character(), reader);
                if (CsvSeparator.isDeclared(sample)) {
                    lines.next();
                }
                SheetBuilder sheet = new SheetBuilder(budget);
                read(lines, sheet, new CellValues(false, budget), budget);
                if (lines.endsWithinQuotes()) {
                    throw refusals.openQuotation();
                }
                return new CsvBook(entry, sheet.build(refusals.file(), entry), encoding);
            }
        } catch (CsvParseException e) {
            throw refusals.openQuotation();
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

    private static void read(CsvLines lines, SheetBuilder sheet, CellValues values, Budget budget) throws Refusal {
        List<String> cells = lines.next();
        for (int row = 0; !cells.isEmpty(); row++) {
            budget.rows(row < MOST_LINES ? 0 : Integer.MAX_VALUE);
            for (int column = 0; column < cells.size(); column++) {
                String words = cells.get(column);
                if (!words.isBlank()) {
                    sheet.put(row, column, values.text(CellText.of(words), CellFormat.GENERAL));
                }
            }
            cells = lines.next();
        }
    }

    @Override
    public List<SheetEntry> sheets() {
        return List.of(entry);
    }

    @Override
    public Sheet read(SheetEntry only) {
        return sheet;
    }

    @Override
    public void report(Remarks remarks) {
        if (encoding.assumed()) {
            remarks.note(
                    "csv-encoding",
                    new Location.File(sheet.file()),
                    "",
                    "The file doesn't say how its characters are written, and isn't UTF-8; it is read as Windows-1252,"
                            + " as Excel saves a CSV in the United Kingdom.",
                    "If accents or signs look wrong, save it as CSV UTF-8 or as an Excel workbook (.xlsx).");
        }
    }

    @Override
    public void close() {
        // The file was let go of once it was read.
    }
}
