package org.committeepapers.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.committeepapers.config.Paper;
import org.committeepapers.exemption.PublicTracker;
import org.committeepapers.finding.Refusal;
import org.committeepapers.label.Labels;
import org.committeepapers.opendata.OpenData;
import org.committeepapers.paper.EditionPage;
import org.committeepapers.paper.EditionPage.EditionLink;
import org.committeepapers.paper.FileLines;
import org.committeepapers.paper.FileLines.Listed;
import org.committeepapers.paper.ProgressReport;
import org.committeepapers.publication.Audience;
import org.committeepapers.publication.Edition;
import org.committeepapers.publication.EditionFile;
import org.committeepapers.publication.EditionName;
import org.committeepapers.publication.Editions;
import org.committeepapers.publication.Manifest;
import org.committeepapers.template.Imprint;

/** The page of an edition, made when its papers are written, because it says how long each is. */
public record EditionPageFile(Rendered rendered, Path publicRoot) {

    /** Its name, which a web server shows for the folder. */
    static final String NAME = "index.html";

    static final String TEMPLATE = "index.ftlh";
    private static final String REPORT = Paper.SCRUTINY_PROGRESS_REPORT.id();

    /** The words in which the page is written, those of its report among them. */
    public Labels labels() {
        return rendered.labels();
    }

    /** @param notice what the papers say of an edition of the same day before */
    public EditionFile of(PublicTracker tracker, Shared<ProgressReport> report, Edition edition, String notice) {
        boolean draft = edition.kind() == Edition.Kind.DRAFT;
        EditionFile.Overview overview = written -> {
            EditionPage said = page(report.take(), edition, written);
            Imprint imprint = new Imprint(
                    tracker.about().council(),
                    edition.asAt(),
                    "",
                    draft,
                    List.of(),
                    notice,
                    tracker.about().language(),
                    Optional.empty());
            return rendered.page(TEMPLATE, said, imprint);
        };
        return new EditionFile(draft ? Audience.INTERNAL : Audience.PUBLIC, NAME, EditionFile.INDEX, "", overview);
    }

    private EditionPage page(ProgressReport report, Edition edition, List<Manifest.Entry> written)
            throws IOException, Refusal {
        boolean draft = edition.kind() == Edition.Kind.DRAFT;
        List<Listed> files = PageFiles.listed(written);
        FileLines lines = new FileLines(rendered.labels(), "", files);
        try {
            return new EditionPage(
                    report,
                    lines.papers(PageFiles.papers(files)),
                    lines.lines(PageFiles.data(files)),
                    lines.href(OpenData.SCHEMA),
                    changes(files, lines),
                    draft ? List.of() : earlier(edition),
                    draft ? "../../../" + NAME : all(edition));
        } catch (Labels.UnknownLabel e) {
            throw FindingFiles.refusal(e);
        }
    }

    private static String changes(List<Listed> files, FileLines lines) {
        return files.stream()
                .filter(file -> file.role().equals(REPORT) && file.name().endsWith(".html"))
                .findFirst()
                .map(file -> lines.href(file.name()) + "#changes")
                .orElse("");
    }

    /** Where this tracker stands on the page of all editions. */
    private static String all(Edition edition) {
        return "../../" + NAME + "#" + PageFiles.anchor(edition.tracker());
    }

    /**
     * Those of the same day are earlier too: this one will stand beside them. Each is a link to the page of all editions,
     * which is made anew when one is withdrawn; this page never is, and a link to the edition itself could lead nowhere.
     */
    private List<EditionLink> earlier(Edition edition) throws IOException {
        List<EditionLink> links = new ArrayList<>();
        for (String name :
                Editions.allBefore(publicRoot, edition.tracker(), edition.asAt().plusDays(1))) {
            EditionName.of(name)
                    .map(it -> new EditionLink(PageFiles.name(it, rendered.labels()), all(edition)))
                    .ifPresent(links::add);
        }
        Collections.reverse(links);
        return links;
    }
}
