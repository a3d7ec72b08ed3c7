package org.committeepapers.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.committeepapers.edition.RecordedRuns.Made;

/**
 * The editions that the record of runs names, as far as they lie in an output. Links aren't followed. Each folder is read
 * once, so nothing may change meanwhile.
 */
public final class Catalogue {

    private final OutputFolders roots;
    private final RecordedRuns runs;
    private final Map<String, Map<EditionName, Made>> editions = new TreeMap<>();
    private final Map<Path, Manifest> manifests;

    /** @param roots that no other run may write to at the same time */
    public Catalogue(OutputFolders roots, RecordedRuns runs) {
        this(roots, runs, Collections.synchronizedMap(new HashMap<>()));
    }

    private Catalogue(OutputFolders roots, RecordedRuns runs, Map<Path, Manifest> manifests) {
        this.roots = roots;
        this.runs = runs;
        this.manifests = manifests;
        for (Made made : runs.editions().values()) {
            EditionName.of(made.edition())
                    .filter(name -> TrackerFolder.isPlain(made.tracker()))
                    .ifPresent(name -> editions.computeIfAbsent(made.tracker(), first -> new TreeMap<>())
                            .put(name, made));
        }
    }

    /** The same where the record has grown; an edition never changes, so that its manifest needn't be read again. */
    Catalogue with(RecordedRuns now) {
        return now.size() == runs.size() ? this : new Catalogue(roots, now, manifests);
    }

    /** Reads the record in an internal folder anew only where it has grown: a run asks for it many times. */
    public static final class Reader {

        private Catalogue last;

        public Reader(Path internalRoot) {
            last = new Catalogue(new OutputFolders(internalRoot, internalRoot), RecordedRuns.NONE);
        }

        public synchronized Path internalRoot() {
            return last.roots.internalRoot();
        }

        /** @throws IOException as {@link RecordedRuns#read} */
        public synchronized Catalogue read() throws IOException {
            if (last.runs.lines().isEmpty() || Files.size(RunLog.file(internalRoot())) != last.runs.size()) {
                last = last.with(RecordedRuns.read(internalRoot()));
            }
            return last;
        }
    }

    /** When the last edition of a tracker on a day was made, as the record says. */
    public Optional<Instant> when(String tracker, LocalDate day) {
        return runs.made(tracker, day);
    }

    /** The folder of a tracker, whether or not there is one. */
    public TrackerFolder folder(String tracker) {
        return new TrackerFolder(roots, tracker);
    }

    public OutputFolders roots() {
        return roots;
    }

    /** The trackers of which there is anything, by id. */
    public List<TrackerFolder> trackers() throws IOException {
        Map<String, TrackerFolder> all = new TreeMap<>();
        recorded().forEach(folder -> all.put(folder.tracker(), folder));
        TrackerFolder.all(roots).forEach(folder -> all.put(folder.tracker(), folder));
        return List.copyOf(all.values());
    }

    /** The trackers that the record names, by id. */
    public List<TrackerFolder> recorded() {
        return editions.keySet().stream()
                .map(tracker -> new TrackerFolder(roots, tracker))
                .toList();
    }

    /** What the record says of an edition; empty if nothing. */
    public Optional<Made> made(TrackerFolder tracker, EditionName name) {
        return Optional.ofNullable(
                editions.getOrDefault(tracker.tracker(), Map.of()).get(name));
    }

    private List<EditionName> names(TrackerFolder tracker, Predicate<Made> wanted) {
        List<EditionName> names = new ArrayList<>();
        editions.getOrDefault(tracker.tracker(), Map.of()).forEach((name, made) -> {
            if (wanted.test(made)) {
                names.add(name);
            }
        });
        return names;
    }

    /** Every edition of which there should be files, oldest first. */
    public List<EditionName> kept(TrackerFolder tracker) {
        return names(tracker, made -> !made.isDisposed());
    }

    /** Those that were withdrawn or disposed of, oldest first. */
    public List<EditionName> ended(TrackerFolder tracker) {
        return names(tracker, made -> !made.isPublished());
    }

    /** Those that aren't withdrawn, whether or not they still lie there, oldest first. */
    public List<EditionName> standing(TrackerFolder tracker) {
        return names(tracker, Made::isPublished);
    }

    /** Those of them that lie there, oldest first; what nobody recorded isn't among them. */
    public List<EditionName> present(String tracker) {
        return lyingIn(folder(tracker), Audience.INTERNAL);
    }

    /** Those of which anything may be public, oldest first. */
    public List<EditionName> published(TrackerFolder tracker) {
        return lyingIn(tracker, Audience.PUBLIC);
    }

    private List<EditionName> lyingIn(TrackerFolder tracker, Audience audience) {
        return standing(tracker).stream()
                .filter(name -> Folders.isFolder(tracker.folder(name, audience)))
                .toList();
    }

    /** The same before a day. */
    public List<EditionName> before(LocalDate day, String tracker) {
        return present(tracker).stream()
                .filter(name -> name.day().isBefore(day))
                .toList();
    }

    /**
     * Where the public root isn't as the record says: withdrawn editions that are still there, published ones that aren't or
     * lack files, the latest, and the page. Reads no paper.
     */
    public List<Discrepancy> notAsRecorded() {
        List<Discrepancy> differences = new ArrayList<>();
        boolean isAnyShown = false;
        for (TrackerFolder tracker : recorded()) {
            ended(tracker).stream()
                    .map(tracker::shown)
                    .filter(Folders::isThere)
                    .forEach(shown -> differences.add(new Discrepancy(shown, Discrepancy.Kind.STILL_SHOWN)));
            for (EditionName name : present(tracker.tracker())) {
                Optional<Manifest> manifest = manifest(tracker.folder(name, Audience.PUBLIC));
                Path shown = tracker.shown(name);
                isAnyShown |= manifest.isPresent();
                if (manifest.isPresent() && !ManifestCheck.hasAll(shown, manifest.get())) {
                    differences.add(new Discrepancy(
                            shown, Folders.isThere(shown) ? Discrepancy.Kind.INCOMPLETE : Discrepancy.Kind.NOT_SHOWN));
                }
            }
            differences.addAll(latestNotAsRecorded(tracker));
        }
        Path page = roots.page(Audience.PUBLIC);
        if (isAnyShown && !Folders.isThere(page)) {
            differences.add(new Discrepancy(page, Discrepancy.Kind.NOT_SHOWN));
        }
        return differences;
    }

    private List<Discrepancy> latestNotAsRecorded(TrackerFolder tracker) {
        List<EditionName> ended = ended(tracker);
        Path named = tracker.publicFolder().resolve(PublicRoot.LATEST_NAME);
        Path copy = tracker.publicFolder().resolve(PublicRoot.LATEST);
        Optional<EditionName> latest = PublicRoot.latest(this, tracker);
        Optional<EditionName> said = PublicRoot.named(named);
        boolean isOfLatest = latest.map(name -> Folders.hash(Manifest.file(tracker.folder(name, Audience.PUBLIC))))
                .equals(Optional.of(Folders.hash(Manifest.file(copy))));
        // Where that isn't shown in its own folder either, this says enough.
        boolean isToBeThere =
                latest.filter(name -> Folders.isThere(tracker.shown(name))).isPresent();
        List<Discrepancy> differences = new ArrayList<>();
        if (!isOfLatest && mayBeOf(ended, copy)) {
            differences.add(new Discrepancy(copy, Discrepancy.Kind.STILL_SHOWN));
        } else if (isToBeThere && !(isOfLatest && isComplete(copy))) {
            differences.add(wrongLatest(copy));
        }
        if (said.filter(ended::contains).isPresent()) {
            differences.add(new Discrepancy(named, Discrepancy.Kind.STILL_SHOWN));
        } else if (isToBeThere && !said.equals(latest)) {
            differences.add(wrongLatest(named));
        }
        return differences;
    }

    /** Whether papers of one of these days are in a folder; of any, where nothing there says which. */
    private boolean mayBeOf(List<EditionName> editions, Path copy) {
        return Folders.isThere(copy)
                && !OutputFolders.isEmpty(copy)
                && editions.stream()
                        .anyMatch(name -> manifest(copy)
                                .filter(manifest -> !manifest.asAt().equals(name.day()))
                                .isEmpty());
    }

    private static Discrepancy wrongLatest(Path path) {
        return new Discrepancy(
                path, Folders.isThere(path) ? Discrepancy.Kind.WRONG_LATEST : Discrepancy.Kind.NOT_SHOWN);
    }

    /** The withdrawn editions, oldest first. */
    public List<EditionName> withdrawn(TrackerFolder tracker) {
        return names(tracker, Made::isWithdrawn);
    }

    /** The latest published edition that is complete. */
    public Optional<EditionName> latest(TrackerFolder tracker, Predicate<EditionName> wanted) {
        return published(tracker).reversed().stream()
                .filter(wanted)
                .filter(name -> isComplete(tracker.folder(name, Audience.PUBLIC)))
                .findFirst();
    }

    private boolean isComplete(Path open) {
        return manifest(open)
                .filter(manifest -> ManifestCheck.hasAll(open, manifest))
                .isPresent();
    }

    /** The manifest in a folder; empty if it is missing or damaged. */
    public Optional<Manifest> manifest(Path folder) {
        try {
            Manifest known = manifests.get(folder);
            if (known == null) {
                known = Manifest.read(folder);
                manifests.put(folder, known);
            }
            return Optional.of(known);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The hash of the manifest of its public part, as far as the record proves it. */
    Optional<String> publicManifest(TrackerFolder tracker, EditionName name) {
        Path folder = tracker.folder(name, Audience.INTERNAL);
        return manifest(folder)
                .filter(all -> Folders.hash(Manifest.file(folder)).equals(recorded(tracker, name)))
                .flatMap(all -> all.files().stream()
                        .filter(file -> file.name().equals(Audience.PUBLIC_FOLDER + "/" + Manifest.FILE_NAME))
                        .map(WrittenFile::sha256)
                        .findFirst());
    }

    private String recorded(TrackerFolder tracker, EditionName name) {
        return made(tracker, name).map(Made::manifestSha256).orElse("");
    }

    /** What of an edition isn't as the record and its manifests say; its folder, if that is missing. */
    List<Discrepancy> flaws(TrackerFolder tracker, EditionName name) {
        Path folder = tracker.folder(name, Audience.INTERNAL);
        if (!Folders.isFolder(folder)) {
            return List.of(
                    new Discrepancy(folder, Folders.isThere(folder) ? Discrepancy.Kind.LINK : Discrepancy.Kind.GONE));
        }
        List<Discrepancy> flaws = ManifestCheck.flaws(folder);
        Path file = Manifest.file(folder);
        if (flaws.stream().noneMatch(flaw -> flaw.path().equals(file))
                && !Folders.hash(file).equals(recorded(tracker, name))) {
            flaws.add(new Discrepancy(file, Discrepancy.Kind.ALTERED));
        }
        return flaws;
    }
}
