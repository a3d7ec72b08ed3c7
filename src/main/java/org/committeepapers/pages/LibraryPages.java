package org.committeepapers.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.console.Console;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.label.Labels;
import org.committeepapers.opendata.OpenData;
import org.committeepapers.paper.FileLines;
import org.committeepapers.paper.FileLines.FileLine;
import org.committeepapers.paper.FileLines.Listed;
import org.committeepapers.paper.FileLines.PaperLinks;
import org.committeepapers.paper.LibraryPage;
import org.committeepapers.paper.ProgressReport.StatusCount;
import org.committeepapers.paper.SupersededPage;

/**
 * Makes the content of the public page of all editions: only from public folders, but for the dates of withdrawn editions.
 */
final class LibraryPages {

    private static final Comparator<LibraryPage.TrackerEditions> LATEST_FIRST = Comparator.comparing(
                    LibraryPage.TrackerEditions::asAt)
            .reversed()
            .thenComparing(LibraryPage.TrackerEditions::title)
            .thenComparing(LibraryPage.TrackerEditions::id);

    private final Catalogue catalogue;
    private final SupersededEditions superseded;
    private final Labels labels;
    private final Console console;

    /** @param console for warnings of incomplete editions */
    LibraryPages(SupersededEditions superseded, Labels labels, Console console) {
        this.catalogue = superseded.catalogue();
        this.superseded = superseded;
        this.labels = labels;
        this.console = console;
    }

    private record TrackerEntry(LibraryPage.TrackerEditions editions, String council) {}

    /** The page; leaves out trackers without a published edition. */
    LibraryPage page() throws IOException {
        List<TrackerEntry> entries = new ArrayList<>();
        Optional<LocalDate> withdrawn = Optional.empty();
        for (TrackerFolder tracker : catalogue.trackers()) {
            List<EditionName> editions = catalogue.published(tracker);
            withdrawn = Stream.concat(
                            withdrawn.stream(),
                            catalogue.ended(tracker).stream().map(EditionName::day))
                    .max(Comparator.naturalOrder());
            catalogue.incomplete(tracker).forEach(edition -> warnIncomplete(tracker.tracker() + "/" + edition));
            if (!editions.isEmpty()) {
                entries.add(entry(tracker, editions));
            }
        }
        Optional<LocalDate> last = withdrawn;
        List<String> councils =
                entries.stream().map(TrackerEntry::council).distinct().toList();
        return new LibraryPage(
                councils.size() == 1 ? councils.getFirst() : "",
                entries.stream()
                        .map(entry -> entry.editions().asAt())
                        .max(Comparator.naturalOrder())
                        .or(() -> last),
                entries.stream()
                        .map(TrackerEntry::editions)
                        .sorted(LATEST_FIRST)
                        .toList());
    }

    /** The page that says which editions of a tracker are superseded; empty if none is. */
    Optional<SupersededPage> superseded(TrackerFolder tracker) throws IOException {
        List<EditionName> published = catalogue.published(tracker);
        List<LibraryPage.Earlier> editions = published.reversed().stream()
                .filter(edition ->
                        SupersededEditions.successor(edition, published).isPresent())
                .map(edition -> earlier(tracker, edition, published, ""))
                .toList();
        if (editions.isEmpty()) {
            return Optional.empty();
        }
        OpenData.Head head = head(tracker.tracker(), tracker.folder(published.getLast(), Audience.PUBLIC));
        return Optional.of(new SupersededPage(
                head.title().isBlank() ? tracker.tracker() : head.title(), head.committee(), editions));
    }

    private void warnIncomplete(String edition) {
        console.warning(
                edition + " isn't listed on the pages of all editions, because one of its files is missing or damaged",
                "Restore the files that verify lists from a copy, or withdraw the edition.");
    }

    private TrackerEntry entry(TrackerFolder trackerFolder, List<EditionName> editions) throws IOException {
        String tracker = trackerFolder.tracker();
        EditionName latest = editions.getLast();
        Path folder = trackerFolder.folder(latest, Audience.PUBLIC);
        OpenData.Head head = head(tracker, folder);
        List<StatusCount> counts = head.standing().stream()
                .map(count -> new StatusCount(
                        count.status(),
                        count.actions(),
                        count.overdue().orElse(0),
                        count.overdue().isPresent() ? 0 : count.actions()))
                .toList();
        String below = tracker + "/" + latest + "/";
        return new TrackerEntry(
                new LibraryPage.TrackerEditions(
                        PageFiles.anchor(tracker),
                        head.title().isBlank() ? tracker : head.title(),
                        head.committee(),
                        PageFiles.name(latest, labels),
                        latest.day(),
                        counts,
                        counts.stream().mapToInt(StatusCount::number).sum(),
                        counts.stream().mapToInt(StatusCount::overdue).sum(),
                        PageFiles.hasPage(catalogue, folder) ? "./" + below + EditionPageFile.NAME : "",
                        files(folder, below),
                        earlier(trackerFolder, editions)),
                head.council());
    }

    /** Editions from earlier versions of the program have no data. */
    private OpenData.Head head(String tracker, Path folder) {
        try {
            return OpenData.Head.read(folder.resolve(OpenData.JSON));
        } catch (IOException e) {
            return new OpenData.Head(tracker, "", "", List.of());
        }
    }

    private List<Listed> listed(Path folder) {
        return catalogue
                .manifest(folder)
                .map(manifest -> PageFiles.listed(manifest.files()))
                .orElse(List.of());
    }

    private List<PaperLinks> files(Path folder, String below) {
        List<Listed> files = listed(folder);
        FileLines lines = new FileLines(labels, below, files);
        List<FileLine> data = lines.lines(PageFiles.data(files));
        return Stream.concat(
                        lines.papers(PageFiles.papers(files)).stream(),
                        data.isEmpty() ? Stream.of() : Stream.of(new PaperLinks(labels.say("index.data-title"), data)))
                .toList();
    }

    /** All but the last, with those that were withdrawn. */
    private List<LibraryPage.Earlier> earlier(TrackerFolder tracker, List<EditionName> published) throws IOException {
        List<EditionName> withdrawn = catalogue.withdrawn(tracker);
        return Stream.concat(published.subList(0, published.size() - 1).stream(), withdrawn.stream())
                .sorted(Comparator.reverseOrder())
                .map(edition -> withdrawn.contains(edition)
                        ? new LibraryPage.Earlier(PageFiles.name(edition, labels), "", true, "", "", "")
                        : earlier(tracker, edition, published, tracker.tracker() + "/"))
                .toList();
    }

    /** @param below the way from the page to the tracker's folder */
    private LibraryPage.Earlier earlier(
            TrackerFolder tracker, EditionName edition, List<EditionName> published, String below) {
        Optional<EditionName> by = SupersededEditions.successor(edition, published);
        return new LibraryPage.Earlier(
                PageFiles.name(edition, labels),
                link(tracker, edition, below),
                false,
                by.map(name -> PageFiles.name(name, labels)).orElse(""),
                by.map(name -> link(tracker, name, below)).orElse(""),
                by.map(name -> superseded.reason(tracker, name)).orElse(""));
    }

    /** A link to the edition's page or, if it has none, to its first paper. */
    private String link(TrackerFolder tracker, EditionName edition, String below) {
        Path folder = tracker.folder(edition, Audience.PUBLIC);
        String way = below + edition + "/";
        if (PageFiles.hasPage(catalogue, folder)) {
            return "./" + way + EditionPageFile.NAME;
        }
        return PageFiles.papers(listed(folder)).stream()
                .findFirst()
                .map(file -> new FileLines(labels, way, List.of()).href(file.name()))
                .orElse("");
    }
}
