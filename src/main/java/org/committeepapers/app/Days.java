package org.committeepapers.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads days on the command line. */
final class Days implements ITypeConverter<LocalDate> {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    @Override
    public LocalDate convert(String words) {
        try {
            LocalDate day = LocalDate.parse(words.strip());
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(advice(words));
        }
        throw new TypeConversionException(advice(words));
    }

    private static String advice(String words) {
        return "\"" + words + "\" is no day; write it as year, month and day, such as 2026-11-24";
    }
}
