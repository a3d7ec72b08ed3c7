package org.committeepapers.edition;

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

/** The folders of one tracker, under both roots, and the editions in them. */
public record TrackerFolder(OutputFolders roots, String tracker) {

    /** The folder of messages, beside the trackers' folders; no tracker can have this id. */
    public static final String MESSAGES = "chase";

    /** The subfolder of drafts. */
    public static final String DRAFTS = "drafts";

    /** The subfolder of findings that stopped an edition. */
    public static final String NOT_PUBLISHED = "not-published";

    /** The subfolder of withdrawn editions. */
    public static final String WITHDRAWN = "withdrawn";

    /** Stands between the id of a tracker and the name of an extract; no id of a whole tracker contains it. */
    public static final String EXTRACT = "--";

    /** The subfolders of the internal folder for what isn't published. */
    public static final List<String> SUBFOLDERS = List.of(DRAFTS, NOT_PUBLISHED, WITHDRAWN);

    /** The folder of the whole tracker, which an extract holds a part of. */
    public TrackerFolder ofWhole() {
        return new TrackerFolder(roots, tracker.split(EXTRACT, 2)[0]);
    }

    public Path internalFolder() {
        return roots.internalRoot().resolve(tracker);
    }

    public Path publicFolder() {
        return roots.publicRoot().resolve(tracker);
    }

    /** A subfolder of the internal folder, such as {@link #DRAFTS}. */
    public Path subfolder(String kind) {
        return internalFolder().resolve(kind);
    }

    /** The record of a withdrawn edition. */
    public Path record(EditionName edition) {
        return subfolder(WITHDRAWN).resolve(edition.toString());
    }

    /** Whether an edition was withdrawn. */
    public boolean isWithdrawn(EditionName edition) throws IOException {
        return isThere() && Folders.isFolder(record(edition));
    }

    /** Why an edition was withdrawn; empty if its record doesn't say. */
    public String reason(EditionName edition) {
        return Withdrawal.reason(record(edition));
    }

    /** The folder of an edition for one audience. */
    public Path folder(EditionName edition, Audience audience) {
        return switch (audience) {
            case PUBLIC -> publicFolder().resolve(edition.toString());
            case INTERNAL -> internalFolder().resolve(edition.toString());
            case RESTRICTED -> internalFolder().resolve(edition.toString()).resolve(Audience.RESTRICTED_FOLDER);
        };
    }

    /** Fails if either folder is a link or a file. */
    void refuseLinks() throws IOException {
        Folders.refuseLink(internalFolder());
        Folders.refuseLink(publicFolder());
    }

    /** The editions in a folder before this date, oldest first. */
    public static List<EditionName> before(LocalDate day, Path folder) throws IOException {
        return names(folder).stream().filter(name -> name.day().isBefore(day)).toList();
    }

    /** The editions in a folder, oldest first; empty if it isn't a folder. */
    public static List<EditionName> names(Path folder) throws IOException {
        return Folders.list(folder).stream()
                .filter(Folders::isFolder)
                .map(edition -> EditionName.of(String.valueOf(edition.getFileName())))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** The editions in a subfolder of the internal folder, such as {@link #DRAFTS}, oldest first. */
    public List<EditionName> names(String kind) throws IOException {
        return names(subfolder(kind));
    }

    /** Every edition with a public or an internal folder, oldest first. */
    public List<EditionName> names() throws IOException {
        Set<EditionName> all = new HashSet<>(names(internalFolder()));
        all.addAll(names(publicFolder()));
        return all.stream().sorted().toList();
    }

    /** The name of the next edition of a date; a name is never used twice. */
    EditionName next(LocalDate day) throws IOException {
        Set<EditionName> taken = new HashSet<>(names());
        taken.addAll(names(WITHDRAWN));
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
        return Stream.of(Audience.values()).anyMatch(audience -> Folders.isThere(folder(name, audience)));
    }

    /** The latest edition whose public and internal folders are complete. */
    public Optional<EditionName> latest(Predicate<EditionName> wanted) throws IOException {
        return names(internalFolder()).stream()
                .filter(wanted)
                .sorted(Comparator.reverseOrder())
                .filter(this::isComplete)
                .findFirst();
    }

    private boolean isComplete(EditionName name) {
        return ManifestCheck.hasAll(folder(name, Audience.INTERNAL))
                && ManifestCheck.hasAll(folder(name, Audience.PUBLIC));
    }

    /** Whether a folder under either root has this tracker's name. */
    public boolean isThere() throws IOException {
        return all(roots).contains(this);
    }

    /** The folders under both roots that may be a tracker's, by name. */
    public static List<TrackerFolder> all(OutputFolders roots) throws IOException {
        Set<String> trackers = new TreeSet<>();
        for (Path root : List.of(roots.internalRoot(), roots.publicRoot())) {
            Folders.list(root).stream()
                    .filter(folder -> Folders.isFolder(folder) || Files.isSymbolicLink(folder))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .filter(TrackerFolder::isTracker)
                    .forEach(trackers::add);
        }
        return trackers.stream().map(name -> new TrackerFolder(roots, name)).toList();
    }

    /** The folder of messages to owners. */
    public static Path messages(OutputFolders roots) {
        return roots.internalRoot().resolve(MESSAGES);
    }

    /** Whether a tracker's folder can have this name. */
    public static boolean isTracker(String name) {
        return !name.startsWith(".") && !name.equals(MESSAGES);
    }
}
