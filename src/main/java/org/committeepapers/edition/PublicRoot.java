package org.committeepapers.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What everybody finds: a copy of the public part of each edition that is on record and not withdrawn, and one of the latest.
 * All of it follows from the record and can be made again.
 */
final class PublicRoot {

    /** One line: the folder name of the latest edition. */
    static final String LATEST_NAME = "latest.txt";

    /** A copy of the latest edition. */
    static final String LATEST = "latest";

    /** One line: the last line of the record of which this was made, by its number and its hash. */
    static final String RECORD = "record.txt";

    private final OutputFolders roots;
    private final Catalogue catalogue;
    private final boolean byContent;
    private final List<Discrepancy> found = new ArrayList<>();

    /** @param byContent whether to read every file, rather than only those with another size or time */
    PublicRoot(Catalogue catalogue, boolean byContent) {
        this.roots = catalogue.roots();
        this.catalogue = catalogue;
        this.byContent = byContent;
    }

    List<Discrepancy> differences() throws IOException {
        Set<Path> known = new HashSet<>(Set.of(
                roots.page(Audience.PUBLIC),
                roots.welshPage(),
                roots.publicRoot().resolve(RECORD),
                roots.publicRoot().resolve(Folders.STAGING)));
        for (TrackerFolder tracker : catalogue.recorded()) {
            known.add(tracker.publicFolder());
            if (Folders.isThere(tracker.publicFolder()) && !Folders.isFolder(tracker.publicFolder())) {
                add(tracker.publicFolder(), Discrepancy.Kind.LINK);
            } else {
                compare(tracker);
            }
        }
        strays(roots.publicRoot(), known);
        return found;
    }

    private void add(Path path, Discrepancy.Kind kind) {
        found.add(new Discrepancy(path, kind));
    }

    private void strays(Path folder, Set<Path> known) throws IOException {
        found.addAll(Discrepancy.strays(Folders.list(folder), known));
    }

    private void compare(TrackerFolder tracker) throws IOException {
        Path folder = tracker.publicFolder();
        Set<Path> known = new HashSet<>(Set.of(folder.resolve(LATEST_NAME), folder.resolve(LATEST)));
        for (EditionName name : catalogue.standing(tracker)) {
            known.add(tracker.shown(name));
            if (Folders.isFolder(tracker.folder(name, Audience.PUBLIC))) {
                compare(tracker, name, tracker.shown(name));
            }
        }
        latest(tracker);
        for (EditionName name : catalogue.ended(tracker)) {
            known.add(tracker.shown(name));
            if (Folders.isThere(tracker.shown(name))) {
                add(tracker.shown(name), Discrepancy.Kind.STILL_SHOWN);
            }
        }
        strays(folder, known);
    }

    /** Where the copy is what was published, whatever is different was done to the edition itself. */
    private void compare(TrackerFolder tracker, EditionName name, Path shown) throws IOException {
        List<Discrepancy> differences = differences(tracker.folder(name, Audience.PUBLIC), shown);
        boolean isProved = !differences.isEmpty()
                && catalogue.publicManifest(tracker, name).equals(Optional.of(Folders.hash(Manifest.file(shown))))
                && ManifestCheck.flaws(shown).isEmpty();
        found.addAll(isProved ? catalogue.flaws(tracker, name) : differences);
    }

    private List<Discrepancy> differences(Path source, Path shown) throws IOException {
        if (!Folders.isFolder(shown)) {
            return List.of(new Discrepancy(
                    shown, Folders.isThere(shown) ? Discrepancy.Kind.LINK : Discrepancy.Kind.NOT_SHOWN));
        }
        List<Discrepancy> differences = new ArrayList<>();
        Map<Path, BasicFileAttributes> copies = Folders.files(shown);
        for (Map.Entry<Path, BasicFileAttributes> file : Folders.files(source).entrySet()) {
            Path copy = shown.resolve(source.relativize(file.getKey()));
            BasicFileAttributes attributes = copies.remove(copy);
            if (attributes == null) {
                differences.add(new Discrepancy(copy, Discrepancy.Kind.NOT_SHOWN));
            } else if (!attributes.isRegularFile()
                    || attributes.size() != file.getValue().size()
                    || !isSame(attributes, file.getValue()) && Files.mismatch(file.getKey(), copy) != -1) {
                differences.add(new Discrepancy(copy, Discrepancy.Kind.SHOWN_OTHERWISE));
            }
        }
        differences.addAll(Discrepancy.strays(copies.keySet(), Set.of()));
        return differences;
    }

    /** Whether the copy is of the same time, and nobody asked for its content. */
    private boolean isSame(BasicFileAttributes copy, BasicFileAttributes file) {
        return !byContent && copy.lastModifiedTime().equals(file.lastModifiedTime());
    }

    /** Nothing is said of the latest where its record is gone. */
    private void latest(TrackerFolder tracker) throws IOException {
        Path named = tracker.publicFolder().resolve(LATEST_NAME);
        Path copy = tracker.publicFolder().resolve(LATEST);
        Optional<EditionName> latest = latest(catalogue, tracker);
        if (latest.isEmpty()) {
            if (catalogue.standing(tracker).isEmpty()) {
                for (Path file : List.of(named, copy)) {
                    if (Folders.isThere(file)) {
                        add(file, Discrepancy.Kind.WRONG_LATEST);
                    }
                }
            }
            return;
        }
        if (!(latest.get() + "\n").equals(read(named))) {
            add(named, Discrepancy.Kind.WRONG_LATEST);
        }
        PublicRoot of = new PublicRoot(catalogue, byContent);
        of.compare(tracker, latest.get(), copy);
        if (of.found.stream().anyMatch(difference -> difference.kind().isMended())) {
            add(copy, Discrepancy.Kind.WRONG_LATEST);
        } else {
            found.addAll(of.found);
        }
    }

    /** The latest edition; empty if its record is gone. */
    static Optional<EditionName> latest(Catalogue catalogue, TrackerFolder tracker) {
        return catalogue.standing(tracker).reversed().stream()
                .findFirst()
                .filter(name -> Folders.isFolder(tracker.folder(name, Audience.PUBLIC)));
    }

    /** The edition that {@link #LATEST_NAME} names. */
    static Optional<EditionName> named(Path file) {
        try {
            return EditionName.of(read(file).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static String read(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) < Byte.MAX_VALUE
                ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                : "";
    }

    /**
     * Makes the root what the record says, where a difference can be mended.
     *
     * @return what an edition's own flaws keep from being shown
     * @throws IOException if something can't be written; then the other trackers are shown all the same
     */
    static List<Discrepancy> mend(List<Discrepancy> differences, Catalogue catalogue, DurableFiles disk)
            throws IOException {
        List<Discrepancy> mended = differences.stream()
                .filter(difference -> difference.kind().isMended())
                .toList();
        if (mended.isEmpty()) {
            return List.of();
        }
        OutputFolders roots = catalogue.roots();
        Folders.make(roots.publicRoot());
        List<IOException> failures = new ArrayList<>();
        takeAway(mended, disk, failures);
        Map<Path, List<Discrepancy>> flaws = new LinkedHashMap<>();
        Map<Path, List<Discrepancy>> byTracker = mended.stream()
                .collect(Collectors.groupingBy(
                        difference ->
                                roots.publicRoot().relativize(difference.path()).getName(0),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<Discrepancy> ofTracker : byTracker.values()) {
            // In their order: what is the latest is named once it is there.
            try (Staging stage = new Staging(roots.publicRoot(), disk)) {
                Mending mending = new Mending(catalogue, stage, disk, flaws);
                for (Discrepancy difference : ofTracker) {
                    mending.mend(difference);
                }
            } catch (IOException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return flaws.values().stream().flatMap(List::stream).toList();
    }

    /** What is withdrawn goes first, and also where there is no room for anything else. */
    private static void takeAway(List<Discrepancy> mended, DurableFiles disk, List<IOException> failures) {
        for (Discrepancy shown : mended) {
            if (shown.kind() == Discrepancy.Kind.STILL_SHOWN) {
                Path tracker = Folders.parent(shown.path());
                Stream.concat(
                                mended.stream()
                                        .filter(other -> other.kind() == Discrepancy.Kind.WRONG_LATEST
                                                && Folders.parent(other.path()).equals(tracker))
                                        .map(Discrepancy::path),
                                Stream.of(shown.path()))
                        .forEach(path -> takeAway(path, disk, failures));
            }
        }
    }

    private static void takeAway(Path path, DurableFiles disk, List<IOException> failures) {
        try {
            disk.takeAway(path);
            disk.deleteIfEmpty(Folders.parent(path));
        } catch (IOException e) {
            failures.add(e);
        }
    }

    /** @param flaws of each edition that was looked at, which reads and hashes all of its files */
    private record Mending(Catalogue catalogue, Staging stage, DurableFiles disk, Map<Path, List<Discrepancy>> flaws) {

        private void mend(Discrepancy difference) throws IOException {
            Path path = difference.path();
            Path below = catalogue.roots().publicRoot().relativize(path);
            TrackerFolder tracker =
                    new TrackerFolder(catalogue.roots(), below.getName(0).toString());
            if (difference.kind() == Discrepancy.Kind.WRONG_LATEST) {
                latest(tracker, path);
            } else if (difference.kind() != Discrepancy.Kind.STILL_SHOWN) {
                EditionName name = EditionName.of(below.getName(1).toString()).orElseThrow();
                if (isWhole(tracker, name)) {
                    disk.makeFolder(tracker.publicFolder());
                    show(tracker.folder(name, Audience.PUBLIC), tracker.shown(name), path);
                }
            }
        }

        private boolean isWhole(TrackerFolder tracker, EditionName name) {
            return flaws.computeIfAbsent(
                            tracker.folder(name, Audience.INTERNAL), folder -> catalogue.flaws(tracker, name))
                    .isEmpty();
        }

        /** Puts a folder in place as a whole, or one file of it. */
        private void show(Path source, Path shown, Path path) throws IOException {
            if (path.equals(shown)) {
                disk.move(copy(source), shown);
                return;
            }
            Path below = shown.relativize(path);
            Path made = stage.resolve("file-" + below.getFileName());
            stage.copy(source.resolve(below.toString()), made);
            disk.makeFolder(Folders.parent(path));
            if (Folders.isFolder(path)) {
                disk.takeAway(path);
            }
            disk.replace(made, path);
        }

        private Path copy(Path source) throws IOException {
            Path copy = stage.resolve("edition");
            for (Path file : Folders.files(source).keySet()) {
                stage.copy(file, copy.resolve(source.relativize(file).toString()));
            }
            return copy;
        }

        private void latest(TrackerFolder tracker, Path path) throws IOException {
            Optional<EditionName> latest = PublicRoot.latest(catalogue, tracker);
            if (latest.isEmpty()) {
                disk.takeAway(path);
                disk.deleteIfEmpty(tracker.publicFolder());
            } else if (isWhole(tracker, latest.get())) {
                disk.makeFolder(tracker.publicFolder());
                if (path.endsWith(LATEST_NAME)) {
                    stage.replace(path, (latest.get() + "\n").getBytes(StandardCharsets.UTF_8));
                } else {
                    replace(copy(tracker.folder(latest.get(), Audience.PUBLIC)), path);
                }
            }
        }

        /** What isn't of an edition stays in the folder. */
        private void replace(Path copy, Path path) throws IOException {
            if (Folders.isFolder(path)) {
                for (Discrepancy stray : ManifestCheck.flaws(path)) {
                    if (stray.kind() == Discrepancy.Kind.ADDED || stray.kind() == Discrepancy.Kind.LINK) {
                        Path to = copy.resolve(path.relativize(stray.path()).toString());
                        if (!Folders.isThere(to) && Folders.isFolder(Folders.parent(to))) {
                            disk.move(stray.path(), to);
                        }
                    }
                }
            }
            Path replaced = stage.resolve("replaced");
            if (Folders.isThere(path)) {
                disk.move(path, replaced);
            }
            disk.move(copy, path);
            disk.takeAway(replaced);
        }
    }
}
