package org.committeepapers.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.diagnostic.Severity;
import org.committeepapers.label.Labels;
import org.committeepapers.opendata.OpenDataHead;
import org.committeepapers.paper.FileLines;
import org.committeepapers.paper.FileLines.Listed;
import org.committeepapers.paper.OfficersPage;
import org.committeepapers.paper.OfficersPage.State;
import org.committeepapers.paper.Owed;
import org.committeepapers.paper.PaperLinks;
import org.committeepapers.publication.Audience;
import org.committeepapers.publication.Catalogue;
import org.committeepapers.publication.EditionFile;
import org.committeepapers.publication.EditionName;
import org.committeepapers.publication.EditionRecord;
import org.committeepapers.publication.FindingsJson;
import org.committeepapers.publication.Manifest;
import org.committeepapers.publication.RootPage;
import org.committeepapers.publication.Roots;
import org.committeepapers.publication.RunLog;
import org.committeepapers.publication.TrackerJson;

/** Finds what officers have to see of all trackers: editions, drafts, what was stopped, what was withdrawn. */
final class OfficersShelves {

    private static final List<String> WORKED_WITH = List.of("findings-page", "annotated-copy", "next-master");

    private static final Comparator<OfficersPage.Shelf> BY_TITLE =
            Comparator.comparing(OfficersPage.Shelf::title).thenComparing(OfficersPage.Shelf::id);

    private final Catalogue catalogue;
    private final Roots roots;
    private final Labels labels;
    private final List<Snapshot> latest = new ArrayList<>();
    private final List<EditionName> all = new ArrayList<>();

    OfficersShelves(Catalogue catalogue, Roots roots, Labels labels) {
        this.catalogue = catalogue;
        this.roots = roots;
        this.labels = labels;
    }

    private record Placed(EditionName name, OfficersPage.Held held) {}

    /** The page; empty where nothing was ever written. */
    Optional<OfficersPage> page() throws IOException {
        List<OfficersPage.Shelf> shelves = new ArrayList<>();
        for (String tracker : catalogue.trackers()) {
            shelves.add(shelf(tracker));
        }
        Optional<EditionName> messages = catalogue.lastMessages();
        messages.ifPresent(all::add);
        Optional<EditionName> last = all.stream().max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OfficersPage(
                last.get().day(),
                publicPage(),
                Owed.of(latest),
                messages.isPresent() ? messages(messages.get()) : List.of(),
                messages.map(day -> PageFiles.name(day, labels)).orElse(""),
                "./" + RunLog.FILE_NAME,
                shelves.stream().sorted(BY_TITLE).toList()));
    }

    /** Where one leads from the internal root to the public one. */
    private String publicPage() {
        if (!Files.isRegularFile(roots.publicRoot().resolve(RootPage.FILE_NAME), LinkOption.NOFOLLOW_LINKS)) {
            return "";
        }
        return way(roots.publicRoot())
                .map(way -> new FileLines(labels, way, List.of()).href(RootPage.FILE_NAME))
                .orElse("");
    }

    private Optional<String> way(Path folder) {
        try {
            Path way = full(roots.internalRoot()).relativize(full(folder));
            return Optional.of(way.toString().replace('\\', '/') + "/");
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Path full(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private OfficersPage.Shelf shelf(String tracker) throws IOException {
        List<Placed> editions = new ArrayList<>();
        List<EditionName> published = catalogue.published(tracker);
        for (EditionName edition : published) {
            boolean isLatest = edition.equals(published.get(published.size() - 1));
            editions.add(published(tracker, edition, isLatest));
        }
        for (EditionName edition : catalogue.notWhole(tracker)) {
            Path folder = catalogue.half(tracker, edition, Audience.INTERNAL);
            editions.add(placed(edition, State.NOT_WHOLE, folder, folder, ""));
        }
        for (EditionName edition : catalogue.held(tracker, Catalogue.DRAFTS)) {
            editions.add(held(tracker, edition, State.DRAFT, Catalogue.DRAFTS));
        }
        for (EditionName edition : catalogue.held(tracker, Catalogue.NOT_PUBLISHED)) {
            editions.add(held(tracker, edition, State.NOT_PUBLISHED, Catalogue.NOT_PUBLISHED));
        }
        for (EditionName edition : catalogue.withdrawn(tracker)) {
            editions.add(withdrawn(tracker, edition));
        }
        editions.forEach(placed -> all.add(placed.name()));
        return new OfficersPage.Shelf(
                PageFiles.anchor(tracker),
                title(tracker, published),
                editions.stream()
                        .sorted(Comparator.comparing(Placed::name).reversed())
                        .map(Placed::held)
                        .toList());
    }

    private Placed held(String tracker, EditionName edition, State state, String kind) {
        Path folder = catalogue.heldIn(tracker, kind).resolve(edition.toString());
        return placed(edition, state, folder, folder, "");
    }

    /** The record, and the papers as they were. */
    private Placed withdrawn(String tracker, EditionName edition) {
        Path record = catalogue.withdrawnIn(tracker).resolve(edition.toString());
        return placed(
                edition, State.WITHDRAWN, record, record.resolve(Catalogue.PUBLIC), catalogue.reason(tracker, edition));
    }

    /** By its latest edition or, where it has none, its latest draft. */
    private String title(String tracker, List<EditionName> published) throws IOException {
        List<EditionName> named = published.isEmpty() ? catalogue.held(tracker, Catalogue.DRAFTS) : published;
        if (named.isEmpty()) {
            return tracker;
        }
        String last = named.get(named.size() - 1).toString();
        Path above = catalogue.heldIn(tracker, published.isEmpty() ? Catalogue.DRAFTS : "");
        try {
            String title = OpenDataHead.read(above.resolve(last).resolve(TrackerJson.FILE_NAME))
                    .title();
            return title.isBlank() ? tracker : title;
        } catch (IOException e) {
            return tracker;
        }
    }

    private Placed published(String tracker, EditionName edition, boolean isLatest) {
        Path folder = catalogue.half(tracker, edition, Audience.INTERNAL);
        if (isLatest) {
            try {
                latest.add(EditionRecord.read(folder).snapshot());
            } catch (IOException e) {
                // The run that reads the record next says so; here the others count.
            }
        }
        return placed(
                edition,
                isLatest ? State.LATEST : State.PUBLISHED,
                folder,
                catalogue.half(tracker, edition, Audience.PUBLIC),
                "");
    }

    /** To the page of the edition that lies there; empty where there is none. */
    private String page(Path folder) {
        return PageFiles.hasPage(folder)
                ? way(folder)
                        .map(way -> new FileLines(labels, way, List.of()).href(EditionPageFile.NAME))
                        .orElse("")
                : "";
    }

    /** @param pages the folder in which its page is, if it has one */
    private Placed placed(EditionName edition, State state, Path folder, Path pages, String reason) {
        List<Listed> files = files(folder);
        boolean counted = state != State.PUBLISHED && state != State.WITHDRAWN;
        return new Placed(
                edition,
                new OfficersPage.Held(
                        PageFiles.name(edition, labels),
                        state,
                        reason,
                        page(pages),
                        counted ? found(folder) : List.of(),
                        lines(folder, files).papers(forOfficers(files)),
                        restricted(vault(edition, folder))));
    }

    /** Where what is exempt of an edition lies; of a withdrawn one it stays where it was if that is a root of its own. */
    private Path vault(EditionName edition, Path folder) {
        Path inside = folder.resolve(Audience.RESTRICTED_FOLDER);
        if (roots.restrictedRoot().isEmpty() || Files.isDirectory(inside, LinkOption.NOFOLLOW_LINKS)) {
            return inside;
        }
        Path below = roots.internalRoot().relativize(folder);
        boolean withdrawn = folder.startsWith(catalogue.withdrawnIn(String.valueOf(below.getName(0))));
        return roots.restrictedRoot().get().resolve(withdrawn ? below.getName(0).resolve(edition.toString()) : below);
    }

    /** Called by what they are: their own titles may hold what isn't for every officer. */
    private List<PaperLinks> restricted(Path folder) {
        List<Listed> files = files(folder).stream()
                .map(file -> new Listed(file.name(), file.role(), "", file.bytes(), file.language()))
                .toList();
        return lines(folder, files).papers(files);
    }

    private FileLines lines(Path folder, List<Listed> files) {
        return new FileLines(labels, way(folder).orElse(""), files);
    }

    /** What they work with first. */
    private static List<Listed> forOfficers(List<Listed> files) {
        return files.stream()
                .filter(file -> !file.role().equals(EditionFile.INDEX))
                .sorted(Comparator.comparing((Listed file) -> !WORKED_WITH.contains(file.role())))
                .toList();
    }

    /** Those of its manifest and the manifest itself; none where it can't be read. */
    private static List<Listed> files(Path folder) {
        try {
            List<Listed> files =
                    new ArrayList<>(PageFiles.listed(Manifest.read(folder).files()));
            files.add(
                    new Listed(Manifest.FILE_NAME, "manifest", "", Files.size(folder.resolve(Manifest.FILE_NAME)), ""));
            return files;
        } catch (IOException e) {
            return List.of();
        }
    }

    private List<String> found(Path folder) {
        try {
            Map<Severity, Integer> counts = FindingsJson.counts(folder.resolve(FindingsJson.FILE_NAME));
            return counts.entrySet().stream()
                    .filter(count -> count.getValue() > 0)
                    .map(count -> labels.count("findings.count." + count.getKey(), count.getValue()))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The summary only: a message for each owner would be a long list. */
    private List<PaperLinks> messages(EditionName day) throws IOException {
        Path folder = catalogue.messages().resolve(day.toString());
        List<Listed> files = new ArrayList<>();
        for (String extension : List.of("html", "txt", "csv")) {
            Path file = folder.resolve(ChaseFiles.SUMMARY_NAME + "." + extension);
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                files.add(new Listed(String.valueOf(file.getFileName()), "summary", "", Files.size(file), ""));
            }
        }
        return lines(folder, files).papers(files);
    }
}
