package org.committeepapers.publication;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The editions of one tracker, in both roots. */
record Shelf(Roots roots, String tracker) {

    /** Where the records of withdrawn editions lie, beside those that stand. */
    static final String WITHDRAWN = "withdrawn";

    /** Where internal editions lie that never were public, and those records. */
    static final List<String> HELD = List.of("drafts", "not-published", WITHDRAWN);

    Path inside() {
        return roots.internalRoot().resolve(tracker);
    }

    Path outside() {
        return roots.publicRoot().resolve(tracker);
    }

    Path withdrawn() {
        return inside().resolve(WITHDRAWN);
    }

    /** Half an edition. */
    Path half(EditionName edition, Audience audience) {
        return switch (audience) {
            case PUBLIC -> outside().resolve(edition.toString());
            case INTERNAL -> inside().resolve(edition.toString());
            case RESTRICTED -> roots.restricted(tracker, edition.toString());
        };
    }

    /** Whether what is exempt lies apart from the internal half, so that it has to be moved by itself. */
    boolean isRestrictedApart() {
        return roots.restrictedRoot().isPresent();
    }

    /** The folder of the tracker in which what is exempt lies; that of the internal half where it has no root of its own. */
    Path vault() {
        return roots.restrictedRoot().map(root -> root.resolve(tracker)).orElseGet(this::inside);
    }

    /** The editions that lie in a folder, in time; empty where it is none. */
    static List<EditionName> names(Path folder) throws IOException {
        return Folders.list(folder).stream()
                .filter(Disk::isFolder)
                .map(edition -> EditionName.of(String.valueOf(edition.getFileName())))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** Every edition of which something is there, in time. */
    List<EditionName> names() throws IOException {
        Set<EditionName> all = new HashSet<>(names(inside()));
        all.addAll(names(outside()));
        return all.stream().sorted().toList();
    }

    /** The name of the next edition of a day; one that an edition has or had is never given again. */
    EditionName next(LocalDate day) throws IOException {
        Set<EditionName> taken = new HashSet<>(names());
        taken.addAll(names(withdrawn()));
        int last = taken.stream()
                .filter(name -> name.day().equals(day))
                .mapToInt(EditionName::number)
                .max()
                .orElse(0);
        EditionName next = new EditionName(day, last + 1);
        while (isTaken(next)) {
            next = new EditionName(day, next.number() + 1);
        }
        return next;
    }

    private boolean isTaken(EditionName name) {
        return Stream.of(Audience.values()).anyMatch(audience -> Disk.isThere(half(name, audience)));
    }

    /** The latest edition of which both halves have every file. */
    Optional<EditionName> latest(Predicate<EditionName> wanted) throws IOException {
        return names(inside()).stream()
                .filter(wanted)
                .sorted(Comparator.reverseOrder())
                .filter(this::isComplete)
                .findFirst();
    }

    private boolean isComplete(EditionName name) {
        return Wholeness.hasAll(half(name, Audience.INTERNAL)) && Wholeness.hasAll(half(name, Audience.PUBLIC));
    }
}
