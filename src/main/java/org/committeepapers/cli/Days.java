package org.committeepapers.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads days on the command line. */
final class Days implements ITypeConverter<LocalDate> {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    @Override
    public LocalDate convert(String words) {
        return day(words.strip())
                .orElseThrow(() -> new TypeConversionException(
                        "\"" + words + "\" is no day; write it as year, month and day, such as 2026-11-24"));
    }

    private static Optional<LocalDate> day(String words) {
        try {
            return Optional.of(LocalDate.parse(words))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
