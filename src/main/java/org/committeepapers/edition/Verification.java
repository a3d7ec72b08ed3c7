package org.committeepapers.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares an output with its record, and changes nothing. */
public final class Verification {

    /**
     * The result of checking an output.
     *
     * @param editions how many were checked, withdrawn ones too
     * @param stopped how many folders with the findings that stopped an edition
     * @param passedOver files under public that a file manager or an office program seems to have left, with anything in them
     * @param runs the record of runs, {@code runs.jsonl}
     */
    public record Report(
            int editions,
            int drafts,
            int stopped,
            List<Discrepancy> statements,
            List<Path> passedOver,
            RecordedRuns runs) {

        public Report {
            // A manifest may differ from the record and from what other manifests say of it.
            statements = List.copyOf(new LinkedHashSet<>(statements));
        }

        /** Whether nothing was altered, lost or added. */
        public boolean isWhole() {
            return statements.isEmpty();
        }
    }

    private final OutputFolders roots;
    private final RecordedRuns runs;
    private final Catalogue catalogue;
    private final List<Discrepancy> found = new ArrayList<>();
    private int editions;
    private int drafts;
    private int stopped;

    private Verification(OutputFolders roots, RecordedRuns runs) {
        this.roots = roots;
        this.runs = runs;
        this.catalogue = new Catalogue(roots, runs);
    }

    /**
     * Reads every file of an output.
     *
     * @param head a hash from an earlier run that a line must have, in lower-case hexadecimal digits; empty to ask for none
     * @throws IOException if a folder can't be listed, or the record can't be read
     */
    public static Report of(OutputFolders roots, Optional<String> head) throws IOException {
        List<Discrepancy> links = Stream.of(roots.internalRoot(), roots.publicRoot())
                .filter(root -> Folders.isThere(root) && !Folders.isFolder(root))
                .map(root -> new Discrepancy(root, Discrepancy.Kind.LINK))
                .toList();
        if (!links.isEmpty()) {
            return new Report(0, 0, 0, links, List.of(), RecordedRuns.NONE);
        }
        Verification verification = new Verification(roots, RecordedRuns.read(roots.internalRoot()));
        verification.all(head);
        return new Report(
                verification.editions,
                verification.drafts,
                verification.stopped,
                verification.found,
                verification.passedOver(),
                verification.runs);
    }

    private void all(Optional<String> head) throws IOException {
        Optional<Discrepancy> foreign = roots.foreign(runs);
        foreign.ifPresent(found::add);
        for (Path root : List.of(roots.internalRoot(), roots.publicRoot())) {
            if (Staging.isLeft(root)) {
                add(root.resolve(Folders.STAGING), Discrepancy.Kind.UNFINISHED);
            }
        }
        lines(head);
        Optional<Path> open = runs.unclosed()
                .map(made -> roots.internalRoot().resolve(made.tracker()).resolve(made.edition()));
        missing(catalogue).stream()
                .filter(each -> !open.equals(Optional.of(each.path())))
                .forEach(found::add);
        for (TrackerFolder tracker : catalogue.trackers()) {
            if (Folders.isFolder(tracker.internalFolder())) {
                editions(tracker);
                drafts += replaceable(tracker, TrackerFolder.DRAFTS);
                stopped += replaceable(tracker, TrackerFolder.NOT_PUBLISHED);
                strays(tracker);
            }
        }
        strays();
        messages();
        // Nothing can be said of what is public by a record that it doesn't follow.
        if (foreign.isEmpty()) {
            found.addAll(new PublicRoot(catalogue, true).differences());
            pages();
            recordOfPublic();
        }
        rights();
    }

    private void add(Path path, Discrepancy.Kind kind) {
        found.add(new Discrepancy(path, kind));
    }

    /** The editions that are on record and not in the internal folder, and those that lie there and aren't on record. */
    static List<Discrepancy> missing(Catalogue catalogue) throws IOException {
        List<Discrepancy> missing = new ArrayList<>();
        for (TrackerFolder tracker : catalogue.trackers()) {
            List<EditionName> kept = catalogue.kept(tracker);
            for (EditionName name : kept) {
                Path folder = tracker.folder(name, Audience.INTERNAL);
                if (!Folders.isThere(folder)) {
                    missing.add(new Discrepancy(folder, Discrepancy.Kind.GONE));
                }
            }
            for (EditionName name : TrackerFolder.names(tracker.internalFolder())) {
                if (!kept.contains(name)) {
                    missing.add(new Discrepancy(tracker.folder(name, Audience.INTERNAL), Discrepancy.Kind.UNRECORDED));
                }
            }
        }
        return missing;
    }

    private void lines(Optional<String> head) {
        Path log = RunLog.file(roots.internalRoot());
        if (runs.isCut()) {
            add(log, Discrepancy.Kind.CUT_RECORD);
        }
        found.addAll(runs.broken(roots.internalRoot()));
        if (head.isPresent() && runs.line(head.get()).isEmpty()) {
            add(log, Discrepancy.Kind.OTHER_RECORD);
        }
        runs.unended()
                .map(began -> "the run of " + began.truncatedTo(ChronoUnit.SECONDS))
                .ifPresent(run -> found.add(new Discrepancy(log, Discrepancy.Kind.UNENDED, run)));
    }

    private void editions(TrackerFolder tracker) {
        for (EditionName name : catalogue.kept(tracker)) {
            Path folder = tracker.folder(name, Audience.INTERNAL);
            editions++;
            if (Folders.isThere(folder)) {
                found.addAll(catalogue.flaws(tracker, name));
                restricted(folder);
            }
        }
    }

    /** Drafts or findings, which no line of the record names. Returns how many there are. */
    private int replaceable(TrackerFolder tracker, String kind) throws IOException {
        List<EditionName> names = tracker.names(kind);
        for (EditionName name : names) {
            Path folder = tracker.subfolder(kind).resolve(name.toString());
            found.addAll(ManifestCheck.flaws(folder, tracker.tracker(), name));
            restricted(folder);
        }
        return names.size();
    }

    /** The restricted folder, or what in it, that others can read. */
    private void restricted(Path folder) {
        walk(folder.resolve(Audience.RESTRICTED_FOLDER)).stream()
                .filter(path -> !Folders.isOfTheSystem(path) && !Folders.isPrivate(path, roots.internalRoot()))
                .forEach(path -> add(path, Discrepancy.Kind.OPEN_TO_OTHERS));
    }

    private void rights() {
        Stream.of(roots.internalRoot(), roots.publicRoot())
                .flatMap(root -> walk(root).stream())
                .filter(Folders::isOpenToChange)
                .forEach(path -> add(path, Discrepancy.Kind.OPEN_TO_CHANGE));
    }

    private List<Path> passedOver() {
        return walk(roots.publicRoot()).stream()
                .filter(path -> !Folders.isFolder(path) && Folders.isOfTheSystem(path))
                .filter(path -> path.toFile().length() > 0)
                .sorted()
                .toList();
    }

    private static List<Path> walk(Path folder) {
        if (!Folders.isFolder(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private void messages() throws IOException {
        for (Path folder : Folders.list(TrackerFolder.messages(roots))) {
            if (Folders.isFolder(folder)) {
                ManifestCheck.flaws(folder).stream()
                        .filter(flaw -> flaw.kind() != Discrepancy.Kind.ADDED)
                        .forEach(found::add);
            }
        }
    }

    private void pages() {
        Map<String, String> recorded = runs.pages();
        if (recorded.isEmpty() || runs.unclosed().isPresent()) {
            return;
        }
        roots.pages().forEach((page, file) -> {
            if (!Folders.hash(file).equals(recorded.getOrDefault(page, ""))) {
                add(file, Discrepancy.Kind.OUTDATED);
            }
        });
    }

    private void recordOfPublic() throws IOException {
        Path file = roots.publicRoot().resolve(PublicRoot.RECORD);
        if (Folders.isFolder(roots.publicRoot())
                && runs.unclosed().isEmpty()
                && !PublicRoot.read(file).equals(runs.shown())) {
            add(file, Discrepancy.Kind.OUTDATED);
        }
    }

    /** Files beside the trackers' folders that belong to nothing. */
    private void strays() throws IOException {
        for (Path path : Folders.list(roots.internalRoot())) {
            String name = String.valueOf(path.getFileName());
            boolean isFile = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
            boolean isOurs = switch (name) {
                case OutputLock.FILE_NAME, RunLog.FILE_NAME, OutputFolders.PAGE -> isFile;
                case Folders.STAGING, TrackerFolder.MESSAGES -> Folders.isFolder(path);
                default -> Folders.isFolder(path) && TrackerFolder.isTracker(name);
            };
            if (!isOurs) {
                found.addAll(Discrepancy.strays(List.of(path), Set.of()));
            } else if (name.equals(OutputLock.FILE_NAME) && path.toFile().length() > 0) {
                add(path, Discrepancy.Kind.ALTERED);
            }
        }
    }

    private void strays(TrackerFolder tracker) throws IOException {
        Set<Path> known = new HashSet<>();
        known.addAll(folders(tracker.internalFolder()));
        for (String kind : TrackerFolder.SUBFOLDERS) {
            Path folder = tracker.subfolder(kind);
            if (Folders.isFolder(folder)) {
                known.add(folder);
                strays(folder, new HashSet<>(folders(folder)));
            }
        }
        strays(tracker.internalFolder(), known);
    }

    private static List<Path> folders(Path folder) throws IOException {
        return TrackerFolder.names(folder).stream()
                .map(name -> folder.resolve(name.toString()))
                .toList();
    }

    private void strays(Path folder, Set<Path> known) throws IOException {
        found.addAll(Discrepancy.strays(Folders.list(folder), known));
    }
}
