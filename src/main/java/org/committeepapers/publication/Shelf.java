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
        return (audience == Audience.PUBLIC ? outside() : inside()).resolve(edition.toString());
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
        while (Disk.isThere(half(next, Audience.INTERNAL)) || Disk.isThere(half(next, Audience.PUBLIC))) {
            next = new EditionName(day, next.number() + 1);
        }
        return next;
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
