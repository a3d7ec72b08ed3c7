package org.committeepapers.edition.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;

/** The folders of one tracker, under both roots, and the editions in them. */
public record TrackerFolder(OutputFolders roots, String tracker) {

    /** The folder of messages, beside those of trackers; no tracker has this id. */
    public static final String MESSAGES = "chase";

    /** Where drafts lie. */
    public static final String DRAFTS = "drafts";

    /** Where the findings lie that stopped an edition. */
    public static final String NOT_PUBLISHED = "not-published";

    /** Where the records of withdrawn editions lie, beside those that stand. */
    public static final String WITHDRAWN = "withdrawn";

    /** Where internal editions lie that never were public, and those records. */
    public static final List<String> HELD = List.of(DRAFTS, NOT_PUBLISHED, WITHDRAWN);

    public Path internalFolder() {
        return roots.internalRoot().resolve(tracker);
    }

    public Path publicFolder() {
        return roots.publicRoot().resolve(tracker);
    }

    public Path withdrawnFolder() {
        return internalFolder().resolve(WITHDRAWN);
    }

    /** Half an edition. */
    public Path half(EditionName edition, Audience audience) {
        return switch (audience) {
            case PUBLIC -> publicFolder().resolve(edition.toString());
            case INTERNAL -> internalFolder().resolve(edition.toString());
            case RESTRICTED -> roots.restricted(tracker, edition.toString());
        };
    }

    /** Whether what is exempt lies apart from the internal half, so that it has to be moved by itself. */
    public boolean isRestrictedApart() {
        return roots.restrictedRoot().isPresent();
    }

    /** The folder of the tracker in which what is exempt lies; that of the internal half where it has no root of its own. */
    public Path restrictedFolder() {
        return roots.restrictedRoot().map(root -> root.resolve(tracker)).orElseGet(this::internalFolder);
    }

    /** A fault where a link or a file stands in the place of either folder. */
    void refuseLinks() throws IOException {
        Folders.refuseLink(internalFolder());
        Folders.refuseLink(publicFolder());
    }

    /** The editions that lie in a folder, in time; empty where it is none. */
    public static List<EditionName> names(Path folder) throws IOException {
        return Folders.list(folder).stream()
                .filter(Folders::isFolder)
                .map(edition -> EditionName.of(String.valueOf(edition.getFileName())))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** Every edition of which something is there, in time. */
    public List<EditionName> names() throws IOException {
        Set<EditionName> all = new HashSet<>(names(internalFolder()));
        all.addAll(names(publicFolder()));
        return all.stream().sorted().toList();
    }

    /** The name of the next edition of a day; a name is never used twice. */
    EditionName next(LocalDate day) throws IOException {
        Set<EditionName> taken = new HashSet<>(names());
        taken.addAll(names(withdrawnFolder()));
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
        return Stream.of(Audience.values()).anyMatch(audience -> Folders.isThere(half(name, audience)));
    }

    /** The latest edition of which both halves have every file. */
    public Optional<EditionName> latest(Predicate<EditionName> wanted) throws IOException {
        return names(internalFolder()).stream()
                .filter(wanted)
                .sorted(Comparator.reverseOrder())
                .filter(this::isComplete)
                .findFirst();
    }

    private boolean isComplete(EditionName name) {
        return ManifestCheck.hasAll(half(name, Audience.INTERNAL)) && ManifestCheck.hasAll(half(name, Audience.PUBLIC));
    }

    /** The folders under both roots that may be a tracker's. */
    public static Set<String> trackers(OutputFolders roots) throws IOException {
        Set<String> trackers = new TreeSet<>();
        for (Path root : List.of(roots.internalRoot(), roots.publicRoot())) {
            Folders.list(root).stream()
                    .filter(folder -> Folders.isFolder(folder) || Files.isSymbolicLink(folder))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(TrackerFolder::isTracker)
                    .forEach(trackers::add);
        }
        return trackers;
    }

    /** Whether a tracker's folder can have this name. */
    public static boolean isTracker(String name) {
        return !name.startsWith(".") && !name.equals(MESSAGES);
    }
}
