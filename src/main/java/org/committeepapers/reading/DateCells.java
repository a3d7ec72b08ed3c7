package org.committeepapers.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.committeepapers.reading.TableLayout.DateStyle;
import org.committeepapers.text.RichText;
import org.committeepapers.text.Run;
import org.committeepapers.tracker.Field;
import org.committeepapers.wording.date.DateFigures;
import org.committeepapers.wording.date.Dates;

/**
 * Dates in figures, as the table says that they are written. Where it doesn't say, one that only makes sense with the month
 * first puts the others of the table in doubt.
 */
final class DateCells {

    private static final double MOST_DAYS = 1_000_000;

    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,9})?");

    private DateCells() {}

    /** A cell whose dates are written in the table's own way with these in words, as papers print them; else the same. */
    static Value printed(Field field, Value value, TableLayout table) {
        DateStyle style = table.dates().orElse(DateStyle.DAY_FIRST);
        if (value.value().date().isPresent()) {
            return value;
        }
        return switch (style) {
            case DAY_FIRST -> value;
            case MONTH_FIRST -> field == Field.REFERENCE ? value : inWords(value);
            case SERIAL -> field.is(Field.Trait.DATE) ? ofSerial(value) : value;
        };
    }

    private static Value inWords(Value value) {
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

    /** The day that a spreadsheet shows for a number; 2026 is one in 1905, which is told. */
    private static Value ofSerial(Value value) {
        OptionalDouble number = SERIAL.matcher(value.words()).matches()
                ? OptionalDouble.of(Double.parseDouble(value.words()))
                : value.value().number();
        return number.isEmpty()
                ? value
                : value.of(Dates.ofSerial((long) Math.clamp(number.getAsDouble(), 0, MOST_DAYS)));
    }

    /** Tells of the dates that could be either of two days, in tables where one has the month first. */
    static void tellDoubts(List<SheetItem> items, TrackerFindings findings) {
        Map<List<Integer>, Set<Value>> tables = new LinkedHashMap<>();
        List<Field> ofDates = Stream.of(Field.values())
                .filter(field -> field.is(Field.Trait.DATE))
                .toList();
        for (SheetItem item : items) {
            for (Field field : item.table().dates().isEmpty() ? ofDates : List.<Field>of()) {
                Value date = item.value(field);
                if (!date.isBlank()) {
                    List<Integer> table =
                            List.of(date.cell().sheetIndex(), item.table().line());
                    tables.computeIfAbsent(table, first -> new LinkedHashSet<>())
                            .add(date);
                }
            }
        }
        for (Set<Value> dates : tables.values()) {
            dates.stream()
                    .filter(date -> DateFigures.monthFirst(date.words()).isPresent())
                    .findFirst()
                    .ifPresent(other -> tellDoubts(dates, other, findings));
        }
    }

    private static void tellDoubts(Set<Value> dates, Value other, TrackerFindings findings) {
        String monthFirst = DateFigures.monthFirst(other.words()).orElseThrow();
        for (Value date : dates) {
            DateFigures.eitherWay(date.words())
                    .ifPresent(days -> findings.ask(
                            "date-day-or-month",
                            date,
                            days,
                            monthFirst,
                            other.cell().address()));
        }
    }
}
