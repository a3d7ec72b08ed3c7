package org.committeepapers.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** The editions of a tracker that were published and not withdrawn, by the names of their folders. */
public final class Editions {

    private Editions() {}

    /**
     * The latest edition of the tracker; empty where none was published.
     *
     * @param date of which it has to be; empty for any
     */
    public static Optional<String> latest(Path internalRoot, String tracker, String date) throws IOException {
        return latest(
                internalRoot,
                tracker,
                name -> date.isEmpty() || name.day().toString().equals(date));
    }

    /** The latest edition of a day before this one; empty where none was published. */
    public static Optional<String> before(Path internalRoot, String tracker, LocalDate day) throws IOException {
        return latest(internalRoot, tracker, name -> name.day().isBefore(day));
    }

    private static Optional<String> latest(Path internalRoot, String tracker, Predicate<EditionName> wanted)
            throws IOException {
        return Shelf.names(internalRoot.resolve(tracker)).stream()
                .filter(wanted)
                .max(Comparator.naturalOrder())
                .map(EditionName::toString);
    }

    /** The day of an edition by its name, such as 2026-11-24.2; empty where it is no such name. */
    public static Optional<LocalDate> day(String name) {
        return EditionName.of(name).map(EditionName::day);
    }
}
