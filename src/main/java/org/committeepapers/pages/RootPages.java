package org.committeepapers.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.Catalogue;
import org.committeepapers.edition.Publication;
import org.committeepapers.edition.RootPage;
import org.committeepapers.edition.TrackerFolder;
import org.committeepapers.finding.Refusal;
import org.committeepapers.paper.LibraryPage;
import org.committeepapers.paper.OfficersPage;
import org.committeepapers.paper.SupersededPage;
import org.committeepapers.schema.LayeredFolders;
import org.committeepapers.text.Language;

/**
 * The pages at the roots of an output. Every command that writes to the output updates them, so their languages are those of
 * the installation, not of a run.
 *
 * @param forOfficers makes the page for officers, in English
 * @param forAll makes the public page, in the first language of the settings
 */
public record RootPages(Rendered forOfficers, Rendered forAll, Console console) {

    public static final String LIBRARY = "library.ftlh";
    public static final String OFFICERS = "officers.ftlh";
    public static final String SUPERSEDED = "superseded.ftlh";

    /**
     * Root pages for these settings.
     *
     * @param english makes pages in English
     * @throws Refusal if the labels of another language are wrong
     */
    public static RootPages of(Rendered english, Settings settings, LayeredFolders folders, Console console)
            throws Refusal {
        Language first = settings.languages().all().get(0);
        return new RootPages(english, english.in(first, folders), console);
    }

    /**
     * Updates the pages after a step with this exit code. If that fails, reports it and returns the code for both.
     *
     * @param reasons given in this run for editions that are unchanged, by tracker and edition, with a slash
     * @throws Ended if a template is wrong
     */
    public ExitCode after(ExitCode code, Publication publication, Map<String, String> reasons) throws Ended {
        try {
            write(publication, reasons);
            return code;
        } catch (Refusal refusal) {
            throw Ended.by(ExitCode.WRONG_SETTINGS, refusal);
        } catch (IOException e) {
            console.error(
                    "the pages that list all editions (" + RootPage.FILE_NAME + ") can't be updated: "
                            + Failures.plain(e),
                    "The editions themselves aren't affected. Correct that, then run again.");
            return ExitCode.of(List.of(code, ExitCode.OUTPUT_UNWRITABLE));
        }
    }

    private void write(Publication publication, Map<String, String> reasons) throws Refusal, IOException {
        Catalogue catalogue = publication.catalogue();
        Map<String, String> all = new HashMap<>(publication.reasons());
        all.putAll(reasons);
        SupersededEditions superseded = new SupersededEditions(catalogue, all);
        LibraryPages pages = new LibraryPages(superseded, forAll.labels(), console);
        LibraryPage library = pages.page();
        OfficersPages officers = new OfficersPages(superseded, publication, forOfficers.labels());
        if (library.day().isPresent() && Files.isDirectory(publication.roots().publicRoot())) {
            byte[] page = forAll.page(
                    LIBRARY, library, library.council(), library.day().get());
            publication.rootPage(Audience.PUBLIC).write(page);
        }
        for (TrackerFolder tracker : catalogue.trackers()) {
            superseded(pages.superseded(tracker), library, publication.supersededPage(tracker));
        }
        Optional<OfficersPage> officersPage = officers.page();
        if (officersPage.isPresent()) {
            byte[] page = forOfficers.page(
                    OFFICERS, officersPage.get(), "", officersPage.get().asAt());
            publication.rootPage(Audience.INTERNAL).write(page);
        }
    }

    private void superseded(Optional<SupersededPage> content, LibraryPage library, RootPage file)
            throws Refusal, IOException {
        if (content.isEmpty()) {
            file.remove();
        } else {
            file.write(forAll.page(
                    SUPERSEDED, content.get(), library.council(), library.day().orElseThrow()));
        }
    }
}
