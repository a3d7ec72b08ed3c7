package org.committeepapers.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Dates in messages to officers and in workbooks, in British English whatever the language of the papers. Dates in
 * papers use the labels.
 */
public final class DayWords {

    /** Writes and reads dates as in "1 June 2026". */
    public static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private DayWords() {}

    /** As in "1 June 2026". */
    public static String of(LocalDate day) {
        return FORMAT.format(day);
    }
}
