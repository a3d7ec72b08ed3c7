package org.committeepapers.validation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days in messages to officers. */
final class Days {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Days() {}

    static String inWords(LocalDate day) {
        return FORMAT.format(day);
    }
}
