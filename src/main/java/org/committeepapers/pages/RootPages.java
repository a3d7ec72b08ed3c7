package org.committeepapers.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.EditionFile;
import org.committeepapers.edition.EditionName;
import org.committeepapers.edition.Folders;
import org.committeepapers.edition.Manifest;
import org.committeepapers.edition.OutputFolders;
import org.committeepapers.edition.Publication;
import org.committeepapers.edition.RunLog;
import org.committeepapers.edition.TrackerFile;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.opendata.OpenData;
import org.committeepapers.paper.FileLines;
import org.committeepapers.paper.FileLines.FileLine;
import org.committeepapers.paper.FileLines.Listed;
import org.committeepapers.paper.FileLines.PaperLinks;
import org.committeepapers.paper.LibraryPage;
import org.committeepapers.paper.OfficersPage;
import org.committeepapers.paper.OfficersPage.State;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.template.Imprint;
import org.committeepapers.text.Language;

/**
 * The pages at the roots of an output. Every command that writes to the output updates them, so their languages are those of
 * the installation, not of a run.
 *
 * @param forOfficers makes the page for officers, in English
 * @param forAll makes the public page, in the first language of the settings
 * @param inWelsh makes it in Welsh too, where the settings have two languages or the council is in Wales
 */
public record RootPages(Rendered forOfficers, Rendered forAll, Optional<Rendered> inWelsh, Console console) {

    public static final String LIBRARY = "library.ftlh";
    public static final String OFFICERS = "officers.ftlh";

    /**
     * Root pages for these settings.
     *
     * @param english makes pages in English
     * @throws Refusal if the labels of another language are wrong
     */
    public static RootPages of(Rendered english, Settings settings, LayeredFolders folders, Console console)
            throws Refusal {
        Rendered first = english.in(settings.languages().all().getFirst(), folders);
        Optional<Rendered> inWelsh =
                isInWelshToo(settings) ? Optional.of(english.in(Language.WELSH, folders)) : Optional.empty();
        return new RootPages(english, first, inWelsh, console);
    }

    /** Whether the public page is in Welsh too. */
    public static boolean isInWelshToo(Settings settings) {
        return settings.languages().all().getFirst() != Language.WELSH
                && (settings.isInWales() || settings.languages().all().contains(Language.WELSH));
    }

    /** Updates the pages after a step with this exit code. If that fails, reports it and returns the code for both. */
    public ExitCode after(ExitCode code, Publication publication) throws Ended {
        try {
            write(publication);
            return code;
        } catch (Refusal refusal) {
            throw Ended.by(ExitCode.WRONG_SETTINGS, refusal);
        } catch (IOException e) {
            console.error(
                    "the pages that list all editions (" + OutputFolders.PAGE + ") can't be updated: "
                            + Failures.plain(e),
                    "The editions themselves aren't affected. Correct that, then run again.");
            return ExitCode.of(List.of(code, ExitCode.OUTPUT_UNWRITABLE));
        }
    }

    private void write(Publication publication) throws Refusal, IOException {
        Catalogue catalogue = publication.catalogue();
        LibraryPage library = new LibraryPages(catalogue, forAll.labels()).page();
        if (library.day().isPresent() && Files.isDirectory(publication.roots().publicRoot())) {
            publication.writePage(
                    Audience.PUBLIC,
                    library(library, forAll, inWelsh, EditionPageFile.bareName(Language.WELSH.code())));
            Optional<byte[]> welsh = Optional.empty();
            if (inWelsh.isPresent()) {
                LibraryPage its = new LibraryPages(catalogue, inWelsh.get().labels()).page();
                welsh = Optional.of(library(its, inWelsh.get(), Optional.of(forAll), EditionPageFile.BARE_NAME));
            }
            publication.writeWelshPage(welsh);
        }
        Optional<OfficersPage> officersPage = new OfficersPages(catalogue, publication).page();
        if (officersPage.isPresent()) {
            byte[] page = forOfficers.page(
                    OFFICERS, officersPage.get(), "", officersPage.get().asAt());
            publication.writePage(Audience.INTERNAL, page);
        }
    }

    private static byte[] library(LibraryPage page, Rendered rendered, Optional<Rendered> other, String file)
            throws Refusal {
        return rendered.page(
                LIBRARY,
                page,
                new Imprint(page.council(), page.day().orElseThrow(), "", false, List.of(), "")
                        .with(other.map(one -> new Imprint.Other(
                                one.labels().language(), one.labels().say("furniture.other-language-page"), file))));
    }

    /**
     * Makes the content of the public page of all editions: only of what lies in the public folder, but for the dates of
     * withdrawn editions.
     */
    private static final class LibraryPages {

        private static final Comparator<LibraryPage.TrackerEditions> LATEST_FIRST = Comparator.comparing(
                        LibraryPage.TrackerEditions::asAt)
                .reversed()
                .thenComparing(LibraryPage.TrackerEditions::title)
                .thenComparing(LibraryPage.TrackerEditions::id);

        private final Catalogue catalogue;
        private final Labels labels;

        LibraryPages(Catalogue catalogue, Labels labels) {
            this.catalogue = catalogue;
            this.labels = labels;
        }

        private record TrackerEntry(LibraryPage.TrackerEditions editions, String council) {}

        /** The page; leaves out trackers without a published edition. */
        LibraryPage page() throws IOException {
            List<TrackerEntry> entries = new ArrayList<>();
            Optional<LocalDate> withdrawn = Optional.empty();
            for (TrackerFolder tracker : catalogue.trackers()) {
                List<EditionName> editions = catalogue.published(tracker).stream()
                        .filter(name -> Folders.isFolder(tracker.shown(name)))
                        .toList();
                withdrawn = Stream.concat(
                                withdrawn.stream(),
                                catalogue.ended(tracker).stream().map(EditionName::day))
                        .max(Comparator.naturalOrder());
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

        private TrackerEntry entry(TrackerFolder trackerFolder, List<EditionName> editions) throws IOException {
            String tracker = trackerFolder.tracker();
            EditionName latest = editions.getLast();
            Path folder = trackerFolder.folder(latest, Audience.PUBLIC);
            OpenData.Head head = head(tracker, folder);
            Optional<OpenData.Names> own = head.welsh().filter(names -> Language.WELSH.isOf(labels.language()));
            OpenData.Names names = own.orElse(new OpenData.Names(head.title(), head.council(), head.committee()));
            String below = tracker + "/" + latest + "/";
            return new TrackerEntry(
                    new LibraryPage.TrackerEditions(
                            PageFiles.anchor(tracker),
                            names.title().isBlank() ? tracker : names.title(),
                            names.committee(),
                            own.isPresent() || labels.language().equals(head.language()) ? "" : head.language(),
                            PageFiles.name(latest, labels),
                            latest.day(),
                            link(trackerFolder, latest),
                            files(folder, below),
                            earlier(trackerFolder, editions)),
                    names.council());
        }

        /** By its id alone where its data is damaged, which verify tells. */
        private OpenData.Head head(String tracker, Path folder) {
            try {
                return OpenData.Head.read(folder.resolve(OpenData.JSON));
            } catch (IOException e) {
                return new OpenData.Head(tracker, "", "", labels.language(), Optional.empty());
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
                            data.isEmpty()
                                    ? Stream.of()
                                    : Stream.of(new PaperLinks(labels.say("index.data-title"), data)))
                    .toList();
        }

        private List<LibraryPage.Earlier> earlier(TrackerFolder tracker, List<EditionName> published)
                throws IOException {
            List<EditionName> withdrawn = catalogue.withdrawn(tracker);
            return Stream.concat(published.subList(0, published.size() - 1).stream(), withdrawn.stream())
                    .sorted(Comparator.reverseOrder())
                    .map(edition -> withdrawn.contains(edition)
                            ? new LibraryPage.Earlier(PageFiles.name(edition, labels), "", true, "", "", "")
                            : earlier(tracker, edition, published))
                    .toList();
        }

        private LibraryPage.Earlier earlier(TrackerFolder tracker, EditionName edition, List<EditionName> published) {
            Optional<EditionName> by = PageFiles.successor(edition, published);
            return new LibraryPage.Earlier(
                    PageFiles.name(edition, labels),
                    link(tracker, edition),
                    false,
                    by.map(name -> PageFiles.name(name, labels)).orElse(""),
                    by.map(name -> link(tracker, name)).orElse(""),
                    by.map(name -> PageFiles.reason(catalogue, tracker, name)).orElse(""));
        }

        /** To its page in the language of this one, if it has that. */
        private String link(TrackerFolder tracker, EditionName edition) {
            String inLanguage = EditionPageFile.bareName(
                            Locale.forLanguageTag(labels.language()).getLanguage())
                    + ".html";
            boolean isThere =
                    Files.isRegularFile(tracker.folder(edition, Audience.PUBLIC).resolve(inLanguage));
            return "./" + tracker.tracker() + "/" + edition + "/" + (isThere ? inLanguage : EditionPageFile.NAME);
        }
    }

    /**
     * Makes the content of the officers' page: editions, drafts, stopped and withdrawn editions of all trackers. Files that
     * can't be linked to aren't listed.
     */
    private final class OfficersPages {

        private static final Comparator<OfficersPage.TrackerEditions> BY_TITLE = Comparator.comparing(
                        OfficersPage.TrackerEditions::title)
                .thenComparing(OfficersPage.TrackerEditions::id);

        private static final List<String> WORKING_FILES =
                List.of("findings-page", "annotated-copy", "next-master", EditionFile.MASTER);

        private final OutputFolders roots;
        private final List<String> missing;
        private final Catalogue catalogue;
        private final Labels labels = forOfficers.labels();
        private final List<EditionName> all = new ArrayList<>();

        OfficersPages(Catalogue catalogue, Publication publication) {
            this.roots = publication.roots();
            this.missing = publication.missing();
            this.catalogue = catalogue;
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
                editions.add(entry(
                        edition,
                        state(edition, published),
                        tracker.folder(edition, Audience.INTERNAL),
                        tracker.shown(edition),
                        PageFiles.reason(catalogue, tracker, edition)));
            }
            for (State state : List.of(State.DRAFT, State.NOT_PUBLISHED)) {
                String kind = state == State.DRAFT ? TrackerFolder.DRAFTS : TrackerFolder.NOT_PUBLISHED;
                for (EditionName edition : tracker.names(kind)) {
                    Path folder = tracker.subfolder(kind).resolve(edition.toString());
                    editions.add(entry(edition, state, folder, folder, ""));
                }
            }
            for (EditionName edition : catalogue.withdrawn(tracker)) {
                Path record = tracker.folder(edition, Audience.INTERNAL);
                editions.add(entry(
                        edition,
                        State.WITHDRAWN,
                        record,
                        record.resolve(Audience.PUBLIC_FOLDER),
                        catalogue.made(tracker, edition).orElseThrow().reason()));
            }
            editions.forEach(entry -> all.add(entry.name()));
            return new OfficersPage.TrackerEditions(
                    PageFiles.anchor(tracker.tracker()),
                    title(tracker, published),
                    missing.contains(TrackerFolder.whole(tracker.tracker())),
                    editions.stream()
                            .sorted(Comparator.comparing(NamedEntry::name).reversed())
                            .map(NamedEntry::entry)
                            .toList());
        }

        private static State state(EditionName edition, List<EditionName> published) {
            return edition.equals(published.getLast())
                    ? State.LATEST
                    : PageFiles.successor(edition, published).isPresent() ? State.SUPERSEDED : State.PUBLISHED;
        }

        private String title(TrackerFolder tracker, List<EditionName> published) throws IOException {
            List<EditionName> named = published.isEmpty() ? tracker.names(TrackerFolder.DRAFTS) : published;
            if (named.isEmpty()) {
                return tracker.tracker();
            }
            String last = named.getLast().toString();
            Path above = tracker.subfolder(published.isEmpty() ? TrackerFolder.DRAFTS : "");
            try {
                String title = TrackerFile.title(above.resolve(last));
                return title.isBlank() ? tracker.tracker() : title;
            } catch (IOException e) {
                return tracker.tracker();
            }
        }

        /** @param pages the folder of its page, if it has one */
        private NamedEntry entry(EditionName edition, State state, Path folder, Path pages, String reason) {
            return new NamedEntry(
                    edition,
                    new OfficersPage.Entry(
                            PageFiles.name(edition, labels),
                            state,
                            reason,
                            page(pages),
                            files(folder),
                            restricted(folder.resolve(Audience.RESTRICTED_FOLDER))));
        }

        private String publicPage() {
            return Files.isRegularFile(roots.page(Audience.PUBLIC), LinkOption.NOFOLLOW_LINKS)
                    ? href(roots.publicRoot(), OutputFolders.PAGE)
                    : "";
        }

        private String page(Path folder) {
            return Folders.isThere(folder.resolve(EditionPageFile.NAME)) ? href(folder, EditionPageFile.NAME) : "";
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
            Path summary = folder.resolve(PageFiles.SUMMARY);
            return links(
                    folder,
                    Files.isRegularFile(summary, LinkOption.NOFOLLOW_LINKS)
                            ? List.of(new Listed(PageFiles.SUMMARY, "summary", "", Files.size(summary), ""))
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
                PageFiles.listed(manifest.files()).stream()
                        .filter(file -> !file.role().equals(Manifest.ROLE))
                        .forEach(files::add);
                files.add(new Listed(Manifest.FILE_NAME, Manifest.ROLE, "", 0, ""));
            });
            return files;
        }
    }
}
