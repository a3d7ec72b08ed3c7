package org.committeepapers.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.committeepapers.config.Settings;
import org.committeepapers.console.Console;
import org.committeepapers.console.Ended;
import org.committeepapers.console.ExitCode;
import org.committeepapers.console.Failures;
import org.committeepapers.edition.Audience;
import org.committeepapers.edition.store.Catalogue;
import org.committeepapers.edition.store.OutputLock;
import org.committeepapers.edition.store.Publication;
import org.committeepapers.edition.store.RootPage;
import org.committeepapers.finding.Refusal;
import org.committeepapers.paper.LibraryPage;
import org.committeepapers.paper.OfficersPage;
import org.committeepapers.setting.Folders;
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

    /**
     * Root pages for these settings.
     *
     * @param english makes pages in English
     * @throws Refusal if the labels of another language are wrong
     */
    public static RootPages of(Rendered english, Settings settings, Folders folders, Console console) throws Refusal {
        Language first = settings.languages().all().get(0);
        return new RootPages(english, english.in(first, folders), console);
    }

    /**
     * Updates both pages after a step with this exit code. If that fails, reports it and returns the code for both.
     *
     * @throws Ended if a template is wrong
     */
    public ExitCode after(ExitCode code, OutputLock lock) throws Ended {
        try {
            write(lock);
            return code;
        } catch (Refusal refusal) {
            throw Ended.by(ExitCode.WRONG_SETTINGS, refusal);
        } catch (IOException e) {
            console.error(
                    "the pages that list all editions (" + RootPage.FILE_NAME + ") can't be updated: "
                            + Failures.plain(e),
                    "The editions themselves aren't affected. Put this right, then run again.");
            return ExitCode.of(List.of(code, ExitCode.OUTPUT_UNWRITABLE));
        }
    }

    private void write(OutputLock lock) throws Refusal, IOException {
        Catalogue catalogue = new Catalogue(lock.roots());
        LibraryPage library = new LibraryPages(catalogue, forAll.labels(), console).page();
        OfficersPages officers = new OfficersPages(catalogue, lock.roots(), forOfficers.labels());
        Publication publication = new Publication(lock);
        RootPage publicPage = publication.rootPage(Audience.PUBLIC);
        if (library.day().isEmpty()) {
            publicPage.remove();
        } else if (Files.isDirectory(lock.roots().publicRoot())) {
            byte[] page = forAll.page(
                    LIBRARY, library, library.council(), library.day().get(), false, "");
            publicPage.write(page);
        }
        Optional<OfficersPage> officersPage = officers.page();
        if (officersPage.isPresent()) {
            byte[] page = forOfficers.page(
                    OFFICERS, officersPage.get(), "", officersPage.get().asAt(), false, "");
            publication.rootPage(Audience.INTERNAL).write(page);
        }
    }
}
