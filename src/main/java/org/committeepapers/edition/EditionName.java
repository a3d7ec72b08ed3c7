package org.committeepapers.edition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an edition's folder: its date and, from the second edition of that date on, a number: {@code 2026-11-24.2}.
 */
public record EditionName(LocalDate day, int number) implements Comparable<EditionName> {

    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\.([1-9]\\d{0,5}))?");

    private static final Comparator<EditionName> IN_TIME =
            Comparator.comparing(EditionName::day).thenComparingInt(EditionName::number);

    /** Parses the name of a folder; empty if it isn't an edition's. */
    public static Optional<EditionName> of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String number = matcher.group(2);
            return Optional.of(
                    new EditionName(LocalDate.parse(matcher.group(1)), number == null ? 1 : Integer.parseInt(number)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it is the first edition of its date. */
    public boolean isFirst() {
        return number == 1;
    }

    @Override
    public int compareTo(EditionName other) {
        return IN_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return isFirst() ? day.toString() : day + "." + number;
    }
}
