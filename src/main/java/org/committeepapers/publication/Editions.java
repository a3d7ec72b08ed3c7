package org.committeepapers.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The editions of a tracker that were published, by the names of their folders: {@code 2026-11-24.2}. */
public final class Editions {

    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:\\.(\\d{1,6}))?");

    private static final Comparator<String> IN_TIME =
            Comparator.comparing(Editions::date).thenComparingInt(Editions::number);

    private Editions() {}

    /**
     * The latest edition of the tracker; empty where none was published.
     *
     * @param date of which it has to be; empty for any
     */
    public static Optional<String> latest(Path internalRoot, String tracker, String date) throws IOException {
        return latest(
                internalRoot, tracker, name -> date.isEmpty() || date(name).equals(date));
    }

    private static Optional<String> latest(Path internalRoot, String tracker, Predicate<String> wanted)
            throws IOException {
        return all(internalRoot, tracker, wanted).stream().reduce((earlier, later) -> later);
    }

    /** In time. */
    private static List<String> all(Path internalRoot, String tracker, Predicate<String> wanted) throws IOException {
        Path folder = internalRoot.resolve(tracker);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> editions = Files.list(folder)) {
            return editions.filter(edition -> Files.isDirectory(edition, LinkOption.NOFOLLOW_LINKS))
                    .map(edition -> String.valueOf(edition.getFileName()))
                    .filter(name -> NAME.matcher(name).matches())
                    .filter(wanted)
                    .sorted(IN_TIME)
                    .toList();
        }
    }

    /** The latest edition of a day before this one; empty where none was published. */
    public static Optional<String> before(Path internalRoot, String tracker, LocalDate day) throws IOException {
        return allBefore(internalRoot, tracker, day).stream().reduce((earlier, later) -> later);
    }

    /** The editions of days before this one, in time. */
    public static List<String> allBefore(Path internalRoot, String tracker, LocalDate day) throws IOException {
        return all(internalRoot, tracker, name -> date(name).compareTo(day.toString()) < 0);
    }

    /** The day of an edition by its name, such as 2026-11-24.2; empty where it is no such name. */
    public static Optional<LocalDate> day(String name) {
        try {
            return NAME.matcher(name).matches() ? Optional.of(LocalDate.parse(date(name))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String date(String name) {
        return matched(name).group(1);
    }

    private static int number(String name) {
        String number = matched(name).group(2);
        return number == null ? 1 : Integer.parseInt(number);
    }

    private static Matcher matched(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name);
        }
        return matcher;
    }
}
