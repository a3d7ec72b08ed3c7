package org.committeepapers.console;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in messages to officers. */
public final class DayWords {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private DayWords() {}

    public static String of(LocalDate day) {
        return FORMAT.format(day);
    }

    public static String withWeekday(LocalDate day) {
        return WITH_WEEKDAY.format(day);
    }
}
