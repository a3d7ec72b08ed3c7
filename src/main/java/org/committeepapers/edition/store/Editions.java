package org.committeepapers.edition.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.committeepapers.edition.EditionName;

/** The editions of a tracker that were published and not withdrawn, by the names of their folders: {@code 2026-11-24.2}. */
public final class Editions {

    private Editions() {}

    /**
     * The latest edition of the tracker; empty if there is none.
     *
     * @param date that the edition must have; empty for any
     */
    public static Optional<String> latest(Path internalRoot, String tracker, String date) throws IOException {
        return last(all(
                internalRoot,
                tracker,
                name -> date.isEmpty() || name.day().toString().equals(date)));
    }

    /** The latest edition before this date; empty if there is none. */
    public static Optional<String> before(Path internalRoot, String tracker, LocalDate day) throws IOException {
        return last(allBefore(internalRoot, tracker, day));
    }

    /** The editions before this date, oldest first. */
    public static List<String> allBefore(Path internalRoot, String tracker, LocalDate day) throws IOException {
        return all(internalRoot, tracker, name -> name.day().isBefore(day));
    }

    private static List<String> all(Path internalRoot, String tracker, Predicate<EditionName> wanted)
            throws IOException {
        return TrackerFolder.names(internalRoot.resolve(tracker)).stream()
                .filter(wanted)
                .map(EditionName::toString)
                .toList();
    }

    private static Optional<String> last(List<String> editions) {
        return editions.isEmpty() ? Optional.empty() : Optional.of(editions.getLast());
    }

    /** The date in an edition's name, such as 2026-11-24.2; empty if it isn't such a name. */
    public static Optional<LocalDate> day(String name) {
        return EditionName.of(name).map(EditionName::day);
    }
}
