package org.committeepapers.workbook;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.committeepapers.text.RichText;
import org.committeepapers.wording.Dates;

/** Tells which of several columns of updates is the newest, by the date or the number in its heading. */
final class ColumnAge {

    private static final Pattern DATE_IN_IT = Pattern.compile(
            "(?iu)(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*[\\s'\u2019-]*\\d{2,4}"
                    + "|q(?:uarte)?r?\\s*[1-4]\\s+(?:20)?\\d\\d(?:\\s*[/\u2013-]\\s*(?:20)?\\d\\d)?"
                    + "|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|20\\d\\d\\s*[/\u2013-]\\s*(?:20)?\\d\\d|20\\d\\d)");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?:^|\\D)(\\d{1,2})\\W*$");

    private static final Pattern QUARTER = Pattern.compile("(?iu)\\b(?:q|qu|qtr|quarter|chwarter)[\\s.]*([1-4])\\b");

    /** Compares two lists of names by the first date in each, or by their quarters; equal where both don't have one. */
    static final Comparator<List<String>> OF_NAMES = (one, other) -> {
        Optional<LocalDate> day = first(one, ColumnAge::day);
        Optional<LocalDate> otherDay = first(other, ColumnAge::day);
        if (day.isPresent() && otherDay.isPresent()) {
            return day.get().compareTo(otherDay.get());
        }
        Optional<Integer> quarter = first(one, ColumnAge::quarter);
        Optional<Integer> otherQuarter = first(other, ColumnAge::quarter);
        return quarter.isPresent() && otherQuarter.isPresent() && day.isEmpty() && otherDay.isEmpty()
                ? quarter.get().compareTo(otherQuarter.get())
                : 0;
    };

    private ColumnAge() {}

    private static <T> Optional<T> first(List<String> names, Function<String, Optional<T>> reader) {
        return names.stream().flatMap(name -> reader.apply(name).stream()).findFirst();
    }

    private static Optional<Integer> quarter(String words) {
        Matcher quarter = QUARTER.matcher(words);
        return quarter.find() ? Optional.of(Integer.valueOf(quarter.group(1))) : Optional.empty();
    }

    /** The newest first; none where the headings give no order. */
    static List<Integer> newestFirst(Collection<Integer> columns, Map<Integer, String> words) {
        Map<Integer, Long> ages = new HashMap<>();
        for (int column : columns) {
            day(words.getOrDefault(column, "")).ifPresent(day -> ages.put(column, day.toEpochDay()));
        }
        if (ages.size() < columns.size()) {
            ages.clear();
            for (int column : columns) {
                number(words.getOrDefault(column, "")).ifPresent(number -> ages.put(column, number));
            }
        }
        boolean ordered = ages.size() == columns.size()
                && ages.values().stream().distinct().count() == columns.size();
        return ordered
                ? columns.stream()
                        .sorted(Comparator.<Integer, Long>comparing(ages::get).reversed())
                        .toList()
                : List.of();
    }

    /** The last day of the date that the words name. */
    static Optional<LocalDate> day(String words) {
        Matcher date = DATE_IN_IT.matcher(words);
        Optional<LocalDate> last = Optional.empty();
        while (date.find()) {
            Optional<LocalDate> read = Dates.read(RichText.of(date.group())).latest();
            last = read.isPresent() ? read : last;
        }
        return last;
    }

    private static Optional<Long> number(String words) {
        Matcher number = NUMBER_AT_END.matcher(words);
        return number.find() ? Optional.of(Long.valueOf(number.group(1))) : Optional.empty();
    }
}
