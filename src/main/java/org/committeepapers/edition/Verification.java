package org.committeepapers.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks an output against its manifests, and changes nothing. */
public final class Verification {

    private final OutputFolders roots;
    private final List<Discrepancy> statements = new ArrayList<>();
    private final Set<PlannedChange> unfinished;
    private int editions;
    private int records;

    private Verification(OutputFolders roots) throws IOException {
        this.roots = roots;
        this.unfinished = unfinished();
    }

    /**
     * Compares every edition with its manifest and with the record of runs.
     *
     * @throws IOException if a folder can't be listed, or the record can't be read
     */
    public static Report of(OutputFolders roots) throws IOException {
        return of(roots, Optional.empty());
    }

    /**
     * The same, and whether the record has a line with this hash.
     *
     * @param head a hash from an earlier run, in lower-case hexadecimal digits; empty to ask for none
     */
    public static Report of(OutputFolders roots, Optional<String> head) throws IOException {
        List<Discrepancy> links = Stream.of(roots.internalRoot(), roots.publicRoot())
                .filter(root -> Folders.isThere(root) && !Folders.isFolder(root))
                .map(root -> new Discrepancy(root, Discrepancy.Kind.LINK))
                .toList();
        if (!links.isEmpty()) {
            return new Report(0, 0, links, new RecordedRuns(List.of()));
        }
        Verification verification = new Verification(roots);
        verification.statements.addAll(UnlistedFiles.beside(roots));
        for (TrackerFolder tracker : TrackerFolder.all(roots)) {
            verification.check(tracker);
        }
        RecordedRuns runs = RecordedRuns.read(roots);
        verification.statements.addAll(RecordCheck.of(roots, runs, head, verification::isUnfinished));
        verification.outdated(RootPage.file(roots, Audience.PUBLIC));
        return new Report(verification.editions, verification.records, verification.statements, runs);
    }

    private Set<PlannedChange> unfinished() throws IOException {
        Set<PlannedChange> plans = new HashSet<>();
        for (Path root : List.of(roots.internalRoot(), roots.publicRoot())) {
            for (Path stage : StagingFolder.stages(root)) {
                PlannedChange.read(stage).ifPresent(plans::add);
                add(stage, Folders.isFolder(stage) ? Discrepancy.Kind.UNFINISHED : Discrepancy.Kind.ADDED);
            }
        }
        return plans;
    }

    /** The page may be as a run left it, and yet not list what is there now. */
    private void outdated(Path page) throws IOException {
        if (statements.stream().noneMatch(statement -> statement.path().equals(page)) && RootPage.isOutdated(roots)) {
            add(page, Discrepancy.Kind.OUTDATED);
        }
    }

    private void add(Path path, Discrepancy.Kind kind) {
        statements.add(new Discrepancy(path, kind));
    }

    private void check(TrackerFolder trackerFolder) throws IOException {
        if (Stream.of(trackerFolder.internalFolder(), trackerFolder.publicFolder())
                .anyMatch(folder -> Folders.isThere(folder) && !Folders.isFolder(folder))) {
            return;
        }
        for (EditionName name : trackerFolder.names()) {
            editions++;
            published(trackerFolder, name);
        }
        for (String kind : List.of(TrackerFolder.DRAFTS, TrackerFolder.NOT_PUBLISHED)) {
            for (EditionName name : trackerFolder.names(kind)) {
                records++;
                checkFolder(
                        trackerFolder,
                        name,
                        trackerFolder.subfolder(kind).resolve(name.toString()),
                        ManifestCheck.unlisted(Audience.INTERNAL));
                restricted(trackerFolder, name, kind + "/" + name);
            }
        }
        for (EditionName name : trackerFolder.names(TrackerFolder.WITHDRAWN)) {
            records++;
            withdrawn(trackerFolder, name);
        }
        statements.addAll(UnlistedFiles.in(trackerFolder));
        latest(trackerFolder);
    }

    /** A folder that an interrupted run was moving isn't reported as lost. */
    private void published(TrackerFolder trackerFolder, EditionName name) {
        restricted(trackerFolder, name, name.toString());
        for (Audience audience : List.of(Audience.PUBLIC, Audience.INTERNAL)) {
            Path folder = trackerFolder.folder(name, audience);
            if (Folders.isThere(folder)) {
                checkFolder(trackerFolder, name, folder, ManifestCheck.unlisted(audience));
            } else if (!isUnfinished(trackerFolder, name)
                    && Folders.isThere(trackerFolder.folder(name, other(audience)))) {
                add(
                        trackerFolder.folder(name, other(audience)),
                        audience == Audience.PUBLIC
                                ? Discrepancy.Kind.NO_PUBLIC_HALF
                                : Discrepancy.Kind.NO_INTERNAL_HALF);
            }
        }
    }

    /**
     * Checks the restricted files of an edition, if it has any.
     *
     * @param record the edition's internal folder, relative to the tracker's
     */
    private void restricted(TrackerFolder trackerFolder, EditionName name, String record) {
        if (!isUnfinished(trackerFolder, name)) {
            statements.addAll(new RestrictedPart(trackerFolder, record)
                    .statements(folder -> flaws(trackerFolder, name, folder, Set.of())));
        }
    }

    private static Audience other(Audience audience) {
        return audience == Audience.PUBLIC ? Audience.INTERNAL : Audience.PUBLIC;
    }

    private boolean isUnfinished(TrackerFolder trackerFolder, EditionName name) {
        return isUnfinished(trackerFolder.tracker(), name.toString());
    }

    private boolean isUnfinished(RunRecord.Made made) {
        return isUnfinished(made.tracker(), made.edition());
    }

    private boolean isUnfinished(String tracker, String name) {
        return unfinished.stream()
                .anyMatch(plan -> plan.tracker().equals(tracker)
                        && (plan.edition().equals(name) || plan.edition().endsWith("/" + name)));
    }

    private void checkFolder(TrackerFolder trackerFolder, EditionName name, Path folder, Set<String> unlisted) {
        statements.addAll(flaws(trackerFolder, name, folder, unlisted));
    }

    private static List<Discrepancy> flaws(
            TrackerFolder trackerFolder, EditionName name, Path folder, Set<String> unlisted) {
        return new ManifestCheck(folder, unlisted)
                .flawsAs(trackerFolder.tracker(), name).stream()
                        .map(flaw -> new Discrepancy(folder.resolve(flaw.file()), kind(flaw.fault())))
                        .toList();
    }

    private static Discrepancy.Kind kind(ManifestCheck.Fault fault) {
        return switch (fault) {
            case MISSING -> Discrepancy.Kind.MISSING;
            case ALTERED -> Discrepancy.Kind.ALTERED;
            case ADDED -> Discrepancy.Kind.ADDED;
            case LINK -> Discrepancy.Kind.LINK;
            case UNREADABLE -> Discrepancy.Kind.UNREADABLE;
            case OF_ANOTHER -> Discrepancy.Kind.MISPLACED;
        };
    }

    /** Reports separately what had already been altered when the edition was withdrawn. */
    private void withdrawn(TrackerFolder trackerFolder, EditionName name) {
        if (isUnfinished(trackerFolder, name)) {
            return;
        }
        Path record = trackerFolder.record(name);
        List<Discrepancy> flaws = new ArrayList<>(flaws(
                trackerFolder,
                name,
                record,
                Set.of(Withdrawal.FILE_NAME, Withdrawal.PUBLIC, Audience.RESTRICTED_FOLDER)));
        restricted(trackerFolder, name, TrackerFolder.WITHDRAWN + "/" + name);
        flaws.addAll(flaws(trackerFolder, name, record.resolve(Withdrawal.PUBLIC), Set.of()));
        AlteredBeforeWithdrawal before = alteredBefore(record);
        List<Discrepancy> since =
                flaws.stream().filter(flaw -> !before.has(record, flaw.path())).toList();
        statements.addAll(since);
        if (since.isEmpty() && !flaws.isEmpty()) {
            add(record, Discrepancy.Kind.ALTERED_BEFORE);
        }
    }

    private AlteredBeforeWithdrawal alteredBefore(Path record) {
        Path file = record.resolve(Withdrawal.FILE_NAME);
        try {
            return AlteredBeforeWithdrawal.read(record);
        } catch (IOException e) {
            add(file, Folders.isThere(file) ? Discrepancy.Kind.ALTERED : Discrepancy.Kind.MISSING);
            return new AlteredBeforeWithdrawal(Set.of());
        }
    }

    private void latest(TrackerFolder trackerFolder) throws IOException {
        if (unfinished.stream().anyMatch(plan -> plan.tracker().equals(trackerFolder.tracker()))) {
            return;
        }
        Optional<EditionName> latest = trackerFolder.latest(every -> true);
        boolean hasNone = !Folders.isThere(trackerFolder.internalFolder().resolve(LatestEdition.FILE_NAME))
                && !Folders.isThere(trackerFolder.publicFolder().resolve(LatestEdition.FILE_NAME));
        if (latest.isPresent() && hasNone) {
            add(trackerFolder.publicFolder(), Discrepancy.Kind.NO_LATEST);
            return;
        }
        for (Path folder : new TreeSet<>(List.of(trackerFolder.internalFolder(), trackerFolder.publicFolder()))) {
            if (!LatestEdition.isRight(folder, latest)) {
                add(folder.resolve(LatestEdition.FILE_NAME), Discrepancy.Kind.WRONG_LATEST);
            }
        }
    }

    /**
     * The restricted part of an edition.
     *
     * @param record the edition's internal folder, relative to the tracker's
     */
    private record RestrictedPart(TrackerFolder trackerFolder, String record) {

        /**
         * The differences in the restricted files.
         *
         * @param check compares a folder with its manifest
         */
        List<Discrepancy> statements(Function<Path, List<Discrepancy>> check) {
            Optional<Manifest.Restricted> listed = listed();
            if (listed.isEmpty()) {
                return Folders.isThere(folder()) ? check.apply(folder()) : List.of();
            }
            Path folder = folder();
            List<Discrepancy> all = new ArrayList<>(check.apply(folder));
            if (all.isEmpty() && !isManifest(listed.get(), folder.resolve(Manifest.FILE_NAME))) {
                all.add(new Discrepancy(folder.resolve(Manifest.FILE_NAME), Discrepancy.Kind.ALTERED));
            }
            all.addAll(open(folder));
            return all;
        }

        /** The folder, or what in it, other users can read. */
        private static List<Discrepancy> open(Path folder) {
            try (Stream<Path> walk = Files.walk(folder)) {
                return walk.filter(path -> !Folders.isPrivate(path))
                        .map(path -> new Discrepancy(path, Discrepancy.Kind.OPEN_TO_OTHERS))
                        .toList();
            } catch (IOException | UncheckedIOException e) {
                return List.of();
            }
        }

        /** As the internal manifest lists it; empty if that can't be read, which is reported separately. */
        private Optional<Manifest.Restricted> listed() {
            try {
                return Manifest.read(internal()).restricted();
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        private Path internal() {
            return trackerFolder.internalFolder().resolve(record);
        }

        private Path folder() {
            return internal().resolve(Audience.RESTRICTED_FOLDER);
        }

        private static boolean isManifest(Manifest.Restricted listed, Path manifest) {
            return Folders.hash(manifest).equals(listed.sha256());
        }
    }

    /** Files in an output that belong to no edition; under public they would be uploaded with the papers. */
    private static final class UnlistedFiles {

        private final List<Discrepancy> found = new ArrayList<>();
        private final Path publicRoot;

        private UnlistedFiles(OutputFolders roots) {
            this.publicRoot = roots.publicRoot();
        }

        /** Files beside the trackers' folders. */
        static List<Discrepancy> beside(OutputFolders roots) throws IOException {
            UnlistedFiles unlisted = new UnlistedFiles(roots);
            for (Path path : Folders.list(roots.publicRoot())) {
                if (!isTracker(path) && !isUsedByRuns(path)) {
                    unlisted.add(path);
                }
            }
            for (Path path : Folders.list(roots.internalRoot())) {
                if (!isTracker(path) && !isUsedByRuns(path) && !isForOfficers(path)) {
                    unlisted.add(path);
                }
            }
            return unlisted.found;
        }

        private static boolean isTracker(Path path) {
            return Folders.isFolder(path) && TrackerFolder.isTracker(name(path));
        }

        private static boolean isUsedByRuns(Path path) throws IOException {
            return isFile(path, OutputLock.FILE_NAME)
                    || isFile(path, RootPage.FILE_NAME)
                    || StagingFolder.isOursOrEmpty(path);
        }

        private static boolean isForOfficers(Path path) {
            return isFile(path, RunLog.FILE_NAME)
                    || isFile(path, RunNote.FILE_NAME)
                    || isFile(path, RunNote.INCOMPLETE)
                    || (Folders.isFolder(path) && name(path).equals(TrackerFolder.MESSAGES));
        }

        /** Files in a tracker's folders that belong to no edition and don't name the latest one. */
        static List<Discrepancy> in(TrackerFolder trackerFolder) throws IOException {
            UnlistedFiles unlisted = new UnlistedFiles(trackerFolder.roots());
            Set<String> editions = new TreeSet<>(names(trackerFolder.names()));
            unlisted.beside(editions, trackerFolder.publicFolder());
            editions.addAll(TrackerFolder.SUBFOLDERS);
            unlisted.beside(editions, trackerFolder.internalFolder());
            for (String subfolder : TrackerFolder.SUBFOLDERS) {
                Path folder = trackerFolder.internalFolder().resolve(subfolder);
                if (Folders.isThere(folder) && !Folders.isFolder(folder)) {
                    unlisted.add(folder);
                }
                unlisted.beside(names(TrackerFolder.names(folder)), folder);
            }
            return unlisted.found;
        }

        private static List<String> names(List<EditionName> editions) {
            return editions.stream().map(EditionName::toString).toList();
        }

        private void beside(Iterable<String> known, Path folder) throws IOException {
            Set<String> names = new TreeSet<>();
            known.forEach(names::add);
            for (Path path : Folders.list(folder)) {
                boolean namesLatest = isFile(path, LatestEdition.FILE_NAME)
                        || (Files.isSymbolicLink(path) && name(path).equals(LatestEdition.LINK_NAME));
                boolean isPage = isFile(path, RootPage.SUPERSEDED) && folder.startsWith(publicRoot);
                if (!namesLatest && !isPage && !names.contains(name(path))) {
                    add(path);
                }
            }
        }

        private void add(Path path) {
            found.add(
                    new Discrepancy(path, Files.isSymbolicLink(path) ? Discrepancy.Kind.LINK : Discrepancy.Kind.ADDED));
        }

        private static boolean isFile(Path path, String name) {
            return name(path).equals(name) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        }

        private static String name(Path path) {
            return String.valueOf(path.getFileName());
        }
    }
}
