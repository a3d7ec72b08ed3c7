package org.committeepapers.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.committeepapers.diagnostic.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.paper.LibraryPage;
import org.committeepapers.paper.OfficersPage;
import org.committeepapers.publication.Audience;
import org.committeepapers.publication.Catalogue;
import org.committeepapers.publication.OutputLock;
import org.committeepapers.publication.Publication;
import org.committeepapers.publication.RootPage;

/** The pages at the roots of an output, made anew from what lies there whenever something was written to it. */
record RootPages(Rendered rendered, Console console) {

    static final String LIBRARY = "library.ftlh";
    static final String OFFICERS = "officers.ftlh";

    /**
     * Makes both after what has ended so; where that can't be done, it is told, and what was written stands.
     *
     * @throws Ended where a template is wrong
     */
    ExitCode after(ExitCode code, OutputLock lock) throws Ended {
        try {
            write(lock);
            return code;
        } catch (Refusal refusal) {
            throw Ended.by(ExitCode.WRONG_SETTINGS, refusal);
        } catch (Labels.UnknownLabel e) {
            throw Ended.by(ExitCode.WRONG_SETTINGS, FindingFiles.refusal(e));
        } catch (IOException e) {
            console.error(
                    "the pages that list all editions (" + RootPage.FILE_NAME + ") can't be made anew: "
                            + Failures.plain(e),
                    "The editions themselves stand as this run says. Mend that, then run again.");
            return ExitCode.of(List.of(code, ExitCode.OUTPUT_UNWRITABLE));
        }
    }

    private void write(OutputLock lock) throws Refusal, IOException {
        Catalogue catalogue = new Catalogue(lock.roots());
        LibraryPage library = new LibraryShelves(catalogue, rendered.labels(), console).page();
        OfficersShelves officers = new OfficersShelves(catalogue, lock.roots(), rendered.labels());
        Publication publication = new Publication(lock);
        RootPage forAll = publication.rootPage(Audience.PUBLIC);
        if (library.day().isEmpty()) {
            forAll.remove();
        } else if (Files.isDirectory(lock.roots().publicRoot())) {
            forAll.write(rendered.page(
                    LIBRARY, library, library.council(), library.day().get(), false, ""));
        }
        Optional<OfficersPage> page = officers.page();
        if (page.isPresent()) {
            publication
                    .rootPage(Audience.INTERNAL)
                    .write(rendered.page(OFFICERS, page.get(), "", page.get().asAt(), false, ""));
        }
    }
}
