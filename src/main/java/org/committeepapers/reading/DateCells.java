package org.committeepapers.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.committeepapers.finding.Location;
import org.committeepapers.reading.TableLayout.DateStyle;
import org.committeepapers.sheet.CellValue;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.ByWhen;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.date.DateFigures;
import org.committeepapers.wording.date.Dates;

/**
 * Reads dates, in the way in which the table says they are written. Where it doesn't say, it keeps an eye on the columns: a
 * date that only makes sense with the month first puts the others in doubt.
 */
final class DateCells {

    private static final int FIRST_LIKELY_YEAR = 1990;
    private static final int LAST_LIKELY_YEAR = 2100;

    /** Day 0 of the numbers in which spreadsheets keep dates. */
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);

    private static final double MOST_DAYS = 1_000_000;

    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,9})?");

    /** The fields whose words papers print as they are. */
    private static final Set<Field> TEXTS = Field.texts(Field.RESPONSE, Field.STATUS);

    private record Column(int sheet, int column) {}

    private final TrackerFindings findings;

    /** Cells recur, and several columns ask for those of a row. */
    private final Map<RichText, ByWhen> read = new HashMap<>();

    /** Cells by their column, with what each could mean. */
    private final Map<Column, Map<Value, String>> eitherWay = new LinkedHashMap<>();

    /** The first cell of a column that has the month first, with its date. */
    private final Map<Column, Map.Entry<Location.Cell, String>> monthFirst = new HashMap<>();

    DateCells(TrackerFindings findings) {
        this.findings = findings;
    }

    /** The cell with its date in words where the table has a way of its own to write it. */
    Value asDeclared(Value value, TableLayout table) {
        if (table.dates().isEmpty()) {
            lookAt(value);
            return value;
        }
        return switch (table.dates().get()) {
            case DAY_FIRST -> value;
            case MONTH_FIRST -> inWords(value);
            case SERIAL -> day(value.value()).map(value::of).orElse(value);
        };
    }

    /** Words in which dates have the month first, with these in words; else the same. */
    static String asDeclared(String words, TableLayout table) {
        return table.dates().equals(Optional.of(DateStyle.MONTH_FIRST)) ? DateFigures.inWords(words) : words;
    }

    /** A text whose dates have the month first, with these in words, as papers print them; else the same. */
    static Value printed(Field field, Value value, TableLayout table) {
        boolean may = TEXTS.contains(field)
                && table.dates().equals(Optional.of(DateStyle.MONTH_FIRST))
                && value.value().date().isEmpty();
        if (!may) {
            return value;
        }
        String words = value.text().plain();
        String clear = DateFigures.inWords(words);
        if (clear.equals(words)) {
            return value;
        }
        RichText formatted = new RichText(
                value.text().runs().stream().map(DateCells::inWords).toList());
        return value.with(formatted.plain().equals(clear) ? formatted : RichText.of(clear));
    }

    private static Run inWords(Run run) {
        return run instanceof Run.Words words
                ? new Run.Words(DateFigures.inWords(words.text()), words.strong(), words.emphasis())
                : run;
    }

    private static Value inWords(Value value) {
        String words = value.text().plain();
        String clear = value.value().date().isPresent() ? words : DateFigures.inWords(words);
        return clear.equals(words) ? value : value.with(RichText.of(clear));
    }

    /** The day that a spreadsheet shows for a number. */
    private static Optional<LocalDate> day(CellValue value) {
        boolean written =
                value.number().isEmpty() && SERIAL.matcher(value.words()).matches();
        double number =
                written ? Double.parseDouble(value.words()) : value.number().orElse(0);
        LocalDate day = SERIAL_ORIGIN.plusDays((long) Math.clamp(number, 0, MOST_DAYS));
        // A year among such numbers isn't one: 2026 is a day in 1905, which is told.
        return value.number().isPresent() || isLikely(day.getYear()) ? Optional.of(day) : Optional.empty();
    }

    private void lookAt(Value value) {
        String words = value.words();
        if (value.value().date().isPresent() || words.chars().noneMatch(Character::isDigit)) {
            return;
        }
        Column column = new Column(value.cell().sheetIndex(), value.cell().column());
        DateFigures.monthFirst(words).ifPresent(date -> monthFirst.putIfAbsent(column, Map.entry(value.cell(), date)));
        DateFigures.eitherWay(words)
                .ifPresent(days -> eitherWay
                        .computeIfAbsent(column, first -> new LinkedHashMap<>())
                        .put(value, days));
    }

    /** Tells of the dates that could be either of two, in columns where one has the month first. */
    void tellDoubts() {
        eitherWay.forEach((column, cells) -> {
            Map.Entry<Location.Cell, String> other = monthFirst.get(column);
            if (other != null) {
                cells.forEach((cell, days) -> findings.dayOrMonth(
                        cell, days, other.getValue(), other.getKey().address()));
            }
        });
    }

    ByWhen words(RichText words) {
        return read.computeIfAbsent(words, Dates::read);
    }

    /** What one cell says, apart from other languages in it. */
    ByWhen date(CellValue value) {
        if (value.date().isPresent()) {
            LocalDate date = value.date().get();
            return isLikely(date.getYear())
                    ? ByWhen.dated(value.text(), ByWhen.Kind.DAY, date)
                    : ByWhen.invalid(value.text(), ByWhen.Fault.UNLIKELY_YEAR);
        }
        // A bare number may be a date whose format was lost, or anything else; only a year says what it is.
        boolean bare = value.number().isPresent() && !isYear(value.number().getAsDouble());
        return bare ? number(value.text(), value.number().getAsDouble()) : words(value.text());
    }

    /** Doubtful in the way of the number's digits, however the cell shows it. */
    private static ByWhen number(RichText words, double number) {
        return ByWhen.invalid(words, ByWhen.Fault.NOT_A_DATE)
                .with(Dates.read(RichText.of(Long.toString((long) number))).doubts());
    }

    private static boolean isYear(double number) {
        return number == Math.rint(number) && isLikely((int) number);
    }

    private static boolean isLikely(int year) {
        return year >= FIRST_LIKELY_YEAR && year <= LAST_LIKELY_YEAR;
    }
}
