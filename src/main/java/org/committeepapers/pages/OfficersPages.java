package org.committeepapers.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.FindingsFile;
import org.committeepapers.edition.Manifest;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.Publication;
import org.committeepapers.edition.RootPage;
import org.committeepapers.edition.RunLog;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.edition.TrackerHead;
import org.committeepapers.label.FindingWords;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.FileLines;
import org.committeepapers.paper.FileLines.Listed;
import org.committeepapers.paper.FileLines.PaperLinks;
import org.committeepapers.paper.OfficersPage;
import org.committeepapers.paper.OfficersPage.State;

/**
 * Makes the content of the officers' page: editions, drafts, stopped and withdrawn editions of all trackers. Files that
 * can't be linked to aren't listed.
 */
final class OfficersPages {

    private static final Comparator<OfficersPage.TrackerEditions> BY_TITLE =
            Comparator.comparing(OfficersPage.TrackerEditions::title).thenComparing(OfficersPage.TrackerEditions::id);

    private static final List<String> WORKING_FILES =
            List.of("findings-page", "annotated-copy", "next-master", EditionFile.MASTER);

    private final OutputFolders roots;
    private final List<String> missing;
    private final SupersededEditions superseded;
    private final Catalogue catalogue;
    private final Labels labels;
    private final List<EditionName> all = new ArrayList<>();

    OfficersPages(SupersededEditions superseded, Publication publication, Labels labels) {
        this.roots = publication.roots();
        this.missing = publication.missing();
        this.superseded = superseded;
        this.catalogue = superseded.catalogue();
        this.labels = labels;
    }

    private record NamedEntry(EditionName name, OfficersPage.Entry entry) {}

    /** The page; empty if nothing was ever written. */
    Optional<OfficersPage> page() throws IOException {
        List<OfficersPage.TrackerEditions> trackers = new ArrayList<>();
        for (TrackerFolder tracker : catalogue.trackers()) {
            trackers.add(editions(tracker));
        }
        Optional<EditionName> messages =
                TrackerFolder.names(TrackerFolder.messages(roots)).stream().max(Comparator.naturalOrder());
        messages.ifPresent(all::add);
        Optional<EditionName> last = all.stream().max(Comparator.naturalOrder());
        if (last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new OfficersPage(
                last.get().day(),
                publicPage(),
                messages.isPresent() ? messages(messages.get()) : List.of(),
                messages.map(day -> PageFiles.name(day, labels)).orElse(""),
                "./" + RunLog.FILE_NAME,
                trackers.stream().sorted(BY_TITLE).toList()));
    }

    private OfficersPage.TrackerEditions editions(TrackerFolder tracker) throws IOException {
        List<NamedEntry> editions = new ArrayList<>();
        List<EditionName> published = catalogue.published(tracker);
        for (EditionName edition : published) {
            editions.add(published(tracker, edition, state(edition, published)));
        }
        for (EditionName edition : catalogue.incomplete(tracker)) {
            Path folder = tracker.folder(edition, Audience.INTERNAL);
            editions.add(entry(edition, State.NOT_WHOLE, folder, folder, ""));
        }
        for (EditionName edition : tracker.names(TrackerFolder.DRAFTS)) {
            editions.add(unpublished(tracker, edition, State.DRAFT, TrackerFolder.DRAFTS));
        }
        for (EditionName edition : tracker.names(TrackerFolder.NOT_PUBLISHED)) {
            editions.add(unpublished(tracker, edition, State.NOT_PUBLISHED, TrackerFolder.NOT_PUBLISHED));
        }
        for (EditionName edition : catalogue.withdrawn(tracker)) {
            editions.add(withdrawn(tracker, edition));
        }
        editions.forEach(entry -> all.add(entry.name()));
        return new OfficersPage.TrackerEditions(
                PageFiles.anchor(tracker.tracker()),
                title(tracker, published),
                missing.contains(tracker.ofWhole().tracker()),
                editions.stream()
                        .sorted(Comparator.comparing(NamedEntry::name).reversed())
                        .map(NamedEntry::entry)
                        .toList());
    }

    private static State state(EditionName edition, List<EditionName> published) {
        return edition.equals(published.getLast())
                ? State.LATEST
                : SupersededEditions.successor(edition, published).isPresent() ? State.SUPERSEDED : State.PUBLISHED;
    }

    private NamedEntry unpublished(TrackerFolder tracker, EditionName edition, State state, String kind) {
        Path folder = tracker.subfolder(kind).resolve(edition.toString());
        return entry(edition, state, folder, folder, "");
    }

    /** The record, with a link to the page of the withdrawn papers. */
    private NamedEntry withdrawn(TrackerFolder tracker, EditionName edition) {
        Path record = tracker.record(edition);
        return entry(
                edition,
                State.WITHDRAWN,
                record,
                record.resolve(Audience.PUBLIC_FOLDER),
                catalogue.made(tracker, edition).orElseThrow().reason());
    }

    /** The title in the latest edition or, if there is none, in the latest draft. */
    private String title(TrackerFolder tracker, List<EditionName> published) throws IOException {
        List<EditionName> named = published.isEmpty() ? tracker.names(TrackerFolder.DRAFTS) : published;
        if (named.isEmpty()) {
            return tracker.tracker();
        }
        String last = named.getLast().toString();
        Path above = tracker.subfolder(published.isEmpty() ? TrackerFolder.DRAFTS : "");
        try {
            String title = TrackerHead.read(above.resolve(last)).title();
            return title.isBlank() ? tracker.tracker() : title;
        } catch (IOException e) {
            return tracker.tracker();
        }
    }

    private NamedEntry published(TrackerFolder tracker, EditionName edition, State state) {
        Path folder = tracker.folder(edition, Audience.INTERNAL);
        return entry(edition, state, folder, tracker.shown(edition), superseded.reason(tracker, edition));
    }

    /** @param pages the folder of its page, if it has one */
    private NamedEntry entry(EditionName edition, State state, Path folder, Path pages, String reason) {
        boolean showsFindings = state != State.PUBLISHED && state != State.SUPERSEDED && state != State.WITHDRAWN;
        return new NamedEntry(
                edition,
                new OfficersPage.Entry(
                        PageFiles.name(edition, labels),
                        state,
                        reason,
                        page(pages),
                        showsFindings ? findings(folder) : List.of(),
                        files(folder),
                        restricted(folder.resolve(Audience.RESTRICTED_FOLDER))));
    }

    private List<String> findings(Path folder) {
        try {
            FindingWords words = new FindingWords(labels);
            return FindingsFile.counts(folder.resolve(FindingsFile.NAME)).stream()
                    .filter(count -> count.findings() > 0)
                    .map(words::count)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The link to the public page; empty if there is none. */
    private String publicPage() {
        return Files.isRegularFile(roots.publicRoot().resolve(RootPage.FILE_NAME), LinkOption.NOFOLLOW_LINKS)
                ? href(roots.publicRoot(), RootPage.FILE_NAME)
                : "";
    }

    /** The link to the page of the edition in the folder; empty if it has none. */
    private String page(Path folder) {
        return PageFiles.hasPage(catalogue, folder) ? href(folder, EditionPageFile.NAME) : "";
    }

    private String href(Path folder, String name) {
        return relative(folder)
                .map(path -> new FileLines(labels, path, List.of()).href(name))
                .orElse("");
    }

    /** The path from the internal root; empty if the folder is on another drive. */
    private Optional<String> relative(Path folder) {
        try {
            Path path = full(roots.internalRoot()).relativize(full(folder));
            return Optional.of(path.toString().replace('\\', '/') + "/");
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Path full(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** The files in the folder, with those that officers work with first. */
    private List<PaperLinks> files(Path folder) {
        return links(
                folder,
                listed(folder).stream()
                        .filter(file -> !file.role().equals(EditionFile.INDEX))
                        .sorted(Comparator.comparing((Listed file) -> !WORKING_FILES.contains(file.role())))
                        .toList());
    }

    /** Restricted files, named by their kind: their titles may reveal exempt information. */
    private List<PaperLinks> restricted(Path folder) {
        return links(
                folder,
                listed(folder).stream()
                        .map(file -> new Listed(file.name(), file.role(), "", file.bytes(), file.language()))
                        .toList());
    }

    /** Only the summary, since the list of all messages would be long. */
    private List<PaperLinks> messages(EditionName day) throws IOException {
        Path folder = TrackerFolder.messages(roots).resolve(day.toString());
        Path summary = folder.resolve(ChaseFiles.SUMMARY_NAME);
        return links(
                folder,
                Files.isRegularFile(summary, LinkOption.NOFOLLOW_LINKS)
                        ? List.of(new Listed(ChaseFiles.SUMMARY_NAME, "summary", "", Files.size(summary), ""))
                        : List.of());
    }

    private List<PaperLinks> links(Path folder, List<Listed> files) {
        return relative(folder)
                .map(path -> new FileLines(labels, path, files).papers(files))
                .orElse(List.of());
    }

    /**
     * The files in the manifest and the manifest itself; none if it can't be read. The size of the manifest isn't given,
     * because it depends on the version of Java, and the page should not.
     */
    private List<Listed> listed(Path folder) {
        List<Listed> files = new ArrayList<>();
        catalogue.manifest(folder).ifPresent(manifest -> {
            files.addAll(PageFiles.listed(manifest.files()));
            files.add(new Listed(Manifest.FILE_NAME, "manifest", "", 0, ""));
        });
        return files;
    }
}
