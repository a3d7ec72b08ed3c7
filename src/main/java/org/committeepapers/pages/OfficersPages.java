package org.committeepapers.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.committeepapers.comparison.Snapshot;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.record.EditionRecord;
import org.committeepapers.edition.record.FindingsFile;
import org.committeepapers.edition.record.TrackerHead;
import org.committeepapers.edition.store.Catalogue;
import org.committeepapers.edition.store.RunLog;
import org.committeepapers.edition.store.TrackerFolder;
import org.committeepapers.edition.store.Withdrawal;
import org.committeepapers.label.FindingWords;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.OfficersPage;
import org.committeepapers.paper.OfficersPage.State;
import org.committeepapers.paper.OwnerTotals;

/** Makes the content of the officers' page: editions, drafts, stopped and withdrawn editions of all trackers. */
final class OfficersPages {

    private static final Comparator<OfficersPage.TrackerEditions> BY_TITLE =
            Comparator.comparing(OfficersPage.TrackerEditions::title).thenComparing(OfficersPage.TrackerEditions::id);

    private final OutputFolders roots;
    private final SupersededEditions superseded;
    private final Catalogue catalogue;
    private final OfficersFiles files;
    private final Labels labels;
    private final List<Snapshot> latest = new ArrayList<>();
    private final List<EditionName> all = new ArrayList<>();

    OfficersPages(SupersededEditions superseded, OutputFolders roots, Labels labels) {
        this.roots = roots;
        this.superseded = superseded;
        this.catalogue = superseded.catalogue();
        this.files = new OfficersFiles(catalogue, roots, labels);
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
                files.publicPage(),
                OwnerTotals.of(latest),
                OwnerTotals.untold(latest),
                messages.isPresent() ? files.messages(messages.get()) : List.of(),
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
            editions.add(entry(tracker, edition, State.NOT_WHOLE, folder, folder, ""));
        }
        for (EditionName edition : tracker.names(TrackerFolder.DRAFTS)) {
            editions.add(unpublished(tracker, edition, State.DRAFT, TrackerFolder.DRAFTS));
        }
        for (EditionName edition : tracker.names(TrackerFolder.NOT_PUBLISHED)) {
            editions.add(unpublished(tracker, edition, State.NOT_PUBLISHED, TrackerFolder.NOT_PUBLISHED));
        }
        for (EditionName edition : tracker.names(TrackerFolder.WITHDRAWN)) {
            editions.add(withdrawn(tracker, edition));
        }
        editions.forEach(entry -> all.add(entry.name()));
        return new OfficersPage.TrackerEditions(
                PageFiles.anchor(tracker.tracker()),
                title(tracker, published),
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
        return entry(tracker, edition, state, folder, folder, "");
    }

    /** The record, with a link to the page of the withdrawn papers. */
    private NamedEntry withdrawn(TrackerFolder tracker, EditionName edition) {
        Path record = tracker.record(edition);
        return entry(
                tracker, edition, State.WITHDRAWN, record, record.resolve(Withdrawal.PUBLIC), tracker.reason(edition));
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

    private NamedEntry published(TrackerFolder tracker, EditionName edition, State state) throws IOException {
        Path folder = tracker.folder(edition, Audience.INTERNAL);
        if (state == State.LATEST && !isCountedInWholeTracker(tracker)) {
            try {
                latest.add(EditionRecord.snapshot(folder));
            } catch (IOException e) {
                // The next run that reads the record reports this; the other editions still count.
            }
        }
        return entry(
                tracker,
                edition,
                state,
                folder,
                tracker.folder(edition, Audience.PUBLIC),
                superseded.reason(tracker, edition));
    }

    /** Whether the actions of an extract are counted in the whole tracker already. */
    private boolean isCountedInWholeTracker(TrackerFolder tracker) throws IOException {
        return tracker.isOfExtract() && !catalogue.published(tracker.ofWhole()).isEmpty();
    }

    /** @param pages the folder of its page, if it has one */
    private NamedEntry entry(
            TrackerFolder tracker, EditionName edition, State state, Path folder, Path pages, String reason) {
        boolean showsFindings = state != State.PUBLISHED && state != State.SUPERSEDED && state != State.WITHDRAWN;
        return new NamedEntry(
                edition,
                new OfficersPage.Entry(
                        PageFiles.name(edition, labels),
                        state,
                        reason,
                        files.page(pages),
                        showsFindings ? findings(folder) : List.of(),
                        files.of(folder),
                        files.restricted(tracker.restricted(edition, folder))));
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
}
